-- The live queue: a critical case that nobody has taken stands first, however long the list of late
-- ones before it; then what is due first, and last what is not counted now.
select s.id, s.version, s.subject, c.code as customer, c.name as customer_name, c.zone, s.severity, s.status,
       s.channel, s.line, s.offered_line, s.owner_id, p.name as owner, s.opened_at, s.next_due_at,
       k.kind as next_clock, k.budget_seconds as next_budget,
       k.calendar_version_id as next_calendar
from support_case s
join customer c on c.id = s.customer_id
left join person p on p.id = s.owner_id
left join lateral (select kind, budget_seconds, calendar_version_id from sla_clock
                   where case_id = s.id and stopped_at is null and due_at = s.next_due_at
                   order by kind limit 1) k on true
where (:customerId::bigint is null or s.customer_id = :customerId::bigint)
  and (not :openOnly or s.status in ('new', 'in-work', 'waiting-for-customer'))
  and (:status::text is null or s.status = :status::text)
  and (:severity::text is null or s.severity = :severity::text)
  and (:line::text is null or s.line = :line::text or s.offered_line = :line::text)
  and (:customer::text is null or c.code = :customer::text)
  and (:owner::text is null or p.login = :owner::text)
  and (:words::text is null or s.id = :number::bigint
                            or s.search @@ to_tsquery('simple', :words::text)
                            or to_tsvector('simple', c.name || ' ' || c.code) @@ to_tsquery('simple', :words::text))
  and (:after::bigint is null or s.id < :after::bigint)
order by (s.severity = 'critical' and s.status = 'new') desc, s.next_due_at nulls last, s.id
limit :limit
