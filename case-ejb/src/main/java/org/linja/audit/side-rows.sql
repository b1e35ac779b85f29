select customer_code, case_id, reference, contract, severity, clock, line,
       to_char(started_at at time zone zone, 'YYYY-MM') as month, calendar, zone, target_seconds,
       started_at, due_at, stopped_at, elapsed_seconds, verdict,
       held_by, false as governs
from audit_side_verdict
where opinion = :number
order by customer_code collate "C", case_id, clock collate "C", array_position(array['critical', 'high', 'medium', 'low'], severity)
