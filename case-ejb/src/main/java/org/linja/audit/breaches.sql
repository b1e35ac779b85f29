-- In the order of the primary key, from behind the last row that was read.
select customer_code, case_id, reference, contract, severity, clock, line,
       to_char(started_at at time zone zone, 'YYYY-MM') as month, calendar, zone, target_seconds,
       started_at, due_at, stopped_at, elapsed_seconds, verdict, other_verdict,
       coalesce(held_by, 'both') as held_by, true as governs
from audit_verdict
where opinion = :number
  and verdict = 'missed' -- only with missed
  and other_verdict is not null -- only with doubted
  and (customer_code, case_id, clock) > (:afterCustomer, :afterCase, :afterClock)
  and (:customer::text is null or customer_code = :customer)
  and (:severity::text is null or severity = :severity)
  and (:clock::text is null or clock = :clock)
  and (:line::text is null or line = :line)
  and (:month::text is null or to_char(started_at at time zone zone, 'YYYY-MM') = :month)
order by customer_code, case_id, clock
limit :limit
