-- Whether a ladder may call somebody at this moment: not who left or has no role any more that accepts cases, and
-- nobody anew for a climb that has ended.
select exists (select from person p
               where p.id = :personId and p.enabled and p.customer_id is null
                 and exists (select from person_role r
                             where r.person_id = p.id and r.role in ('LINE_1', 'LINE_2', 'DUTY_MANAGER'))) as callable,
       exists (select from escalation e where e.id = :escalationId and e.state in ('open', 'topped-out')) as climbing
