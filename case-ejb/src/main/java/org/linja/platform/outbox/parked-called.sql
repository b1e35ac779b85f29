update outbox_entry
set called_at = clock_timestamp(), call_until = null
where blocked_at is not null and call_until is not null
