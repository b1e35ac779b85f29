-- All that decides, at this moment and while the case is held, whether somebody is called and where: whether the event is
-- known, how they are reached and when they sleep, whether they may be called still, whether there is an alert to them of
-- the same climb, and whether a word is taken. By a ladder not who left or has no role any more that accepts cases, and
-- nobody anew for a climb that has ended; whom no ladder calls need only work here. Of the word the empty one is said, for
-- the index holds the others only and a plan kept for every word asks it else of no index.
select clock_timestamp() + make_interval(secs => c.offset_seconds) as now,
       exists (select from inbox_entry i
               where i.event_id = :eventId and i.consumer in (:consumer, 'discarded')) as known,
       p.email, p.language, p.zone, r.phone, r.webhook, r.night, coalesce(r.channels, '') as channels,
       exists (select from push_device d where d.person_id = p.id) as has_devices,
       case when :escalationId::bigint is null then p.enabled
            else true
            -- include platform/security/case-worker.sql of p
       end as callable,
       :escalationId::bigint is null
           or exists (select from escalation e
                      where e.id = :escalationId::bigint and e.state in ('open', 'topped-out')) as climbing,
       exists (select from notification n
               where n.escalation_id = :escalationId::bigint and n.person_id = p.id) as called_before,
       exists (select from notification n
               where n.code = :code and n.code <> '' and n.ended_at is null) as code_taken
from platform_clock c
cross join person p
left join person_reach r on r.person_id = p.id
where p.id = :personId and c.id = 1
