-- Whether a ladder may call somebody at this moment: not who left or has no role any more that accepts cases, and
-- nobody anew for a climb that has ended.
select exists (select from person p
               where p.id = :personId
               -- include platform/security/case-worker.sql of p
              ) as callable,
       exists (select from escalation e where e.id = :escalationId and e.state in ('open', 'topped-out')) as climbing
