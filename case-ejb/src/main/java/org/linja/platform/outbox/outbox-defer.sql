-- Not counted against the event: the broker seems sick. Out of the way, so that others are tried first.
update outbox_entry
set next_attempt_at = clock_timestamp() + interval '8 seconds'
where event_id = any (:events::uuid[])
