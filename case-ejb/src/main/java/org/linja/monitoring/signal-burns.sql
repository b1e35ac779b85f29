insert into signal (service_id, customer_id, fingerprint, name, severity, case_id, starts_at, heard_at, last_at, times, left_out)
values (:serviceId, :customerId, :fingerprint, :name, :severity, :caseId, :startsAt, :now, :now, 1, :leftOut)
on conflict (service_id, fingerprint) do update
set name = excluded.name, severity = excluded.severity, case_id = excluded.case_id, starts_at = excluded.starts_at,
    heard_at = excluded.heard_at, last_at = excluded.last_at, times = 1, over_at = null, left_out = excluded.left_out
