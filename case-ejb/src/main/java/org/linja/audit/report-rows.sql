select customer_code, case_id, reference, contract, severity, clock, line,
       to_char(started_at at time zone zone, 'YYYY-MM') as month, calendar, zone, target_seconds,
       started_at, due_at, stopped_at, elapsed_seconds, verdict,
       coalesce(held_by, 'both') as held_by, true as governs
from audit_verdict
where opinion = :number
order by customer_code collate "C", case_id, clock collate "C"
