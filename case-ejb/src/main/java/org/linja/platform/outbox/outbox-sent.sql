-- Not deleted yet: the consumer's transaction does that. Nobody handled it in time: sent again, more
-- patiently each time.
update outbox_entry
set sent_at = clock_timestamp(),
    attempts = attempts + 1,
    last_error = null,
    next_attempt_at = clock_timestamp() + make_interval(secs => least(60 * 2 ^ attempts, 3600))
where event_id = any (:events::uuid[])
