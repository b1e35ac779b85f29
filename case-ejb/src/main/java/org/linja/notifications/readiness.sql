-- All that decides, at this moment and while the cases are held, whether people are called and where, by the event by which
-- each is to be: whether it is known, how they are reached and when they sleep, whether they may be called still, whether
-- there is an alert to them of the same climb, and whether a word is taken. By a ladder not who left or has no role any more
-- that accepts cases, and nobody anew for a climb that has ended; whom no ladder calls need only work here. Of the word the
-- empty one is said, for the index holds the others only and a plan kept for every word asks it else of no index.
select a.event_id, a.person_id,
       clock_timestamp() + make_interval(secs => c.offset_seconds) as now,
       exists (select from inbox_entry i
               where i.event_id = a.event_id and i.consumer in (:consumer, 'discarded')) as known,
       p.email, p.language, p.zone, r.phone, r.webhook, r.night, coalesce(r.channels, '') as channels,
       exists (select from push_device d where d.person_id = p.id) as has_devices,
       case when a.escalation_id is null then p.enabled
            else true
            -- include platform/security/case-worker.sql of p
       end as callable,
       a.escalation_id is null
           or exists (select from escalation e
                      where e.id = a.escalation_id and e.state in ('open', 'topped-out')) as climbing,
       exists (select from notification n
               where n.escalation_id = a.escalation_id and n.person_id = p.id) as called_before,
       case when not exists (select from notification n
                             where n.code = a.code and n.code <> '' and n.ended_at is null) then a.code end as free_code
from platform_clock c
cross join unnest(:eventIds::uuid[], :personIds::bigint[], :escalationIds::bigint[], :codes::text[])
    as a (event_id, person_id, escalation_id, code)
join person p on p.id = a.person_id
left join person_reach r on r.person_id = p.id
where c.id = 1
