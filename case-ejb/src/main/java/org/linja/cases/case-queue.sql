-- The live queue: a case that nobody has taken and that is critical to house or customer stands first, however long
-- the list of late ones before it, and with it one whose arbiter is late; then what is due first, and last what is not
-- counted now.
-- A filter nobody asked for is not in the query at all, so that an index in this order serves the rest.
select s.id, s.version, s.subject, c.code as customer, c.name as customer_name, c.zone, s.severity, s.status,
       s.channel, s.line, s.offered_line, s.owner_id, p.name as owner, s.opened_at, s.next_due_at, s.claimed_severity, s.dispute_overdue,
       k.kind as next_clock, k.budget_seconds as next_budget, k.first_warning as next_warning,
       k.calendar_version_id as next_calendar
from support_case s
join customer c on c.id = s.customer_id
join case_words w on w.case_id = s.id and w.customer_id = s.customer_id -- only with words
left join person p on p.id = s.owner_id
left join lateral (select kind, budget_seconds, calendar_version_id,
                          (select max(w::bigint) from unnest(string_to_array(nullif(warnings, ''), ' ')) w) as first_warning
                   from sla_clock
                   where case_id = s.id and stopped_at is null and due_at = s.next_due_at
                     and severity in (s.severity, s.claimed_severity)
                   order by kind limit 1) k on true
where true
  and s.customer_id = :customerId -- only with customerId
  -- include cases/open-to-reader.sql of s.customer_id, s.id
  and s.status in ('new', 'in-work', 'waiting-for-customer') -- only with openOnly
  and s.status = :status -- only with status
  and s.severity = :severity -- only with severity
  and (s.line = :line or s.offered_line = :line) -- only with line
  and s.customer_id = (select id from customer where code = :customer) -- only with customer
  and s.owner_id = (select id from person where login = :owner) -- only with owner
  and w.told @@ case_question(:ownWords) -- only with ownWords
  and (w.whole @@ case_question(:allWords) -- only with allWords
    or w.customer_id = any (:named::bigint[]) -- only with named
  ) -- only with allWords
  and s.id < :after -- only with after
order by (s.status = 'new' and (s.severity = 'critical' or coalesce(s.claimed_severity, s.severity) = 'critical') or s.dispute_overdue) desc, s.next_due_at nulls last, s.id
limit :limit
