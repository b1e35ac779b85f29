-- Counted where the event waits, so that it is counted once whatever brought it, and is tried again by the
-- relay and not at once by the broker: a fault that passes by itself has the time to pass.
update outbox_entry
set failures = failures + 1,
    last_error = :reason,
    first_failed_at = coalesce(first_failed_at, clock_timestamp()),
    last_failed_at = clock_timestamp(),
    attempts = 0,
    sent_at = null,
    next_attempt_at = clock_timestamp() + make_interval(secs => least(2 ^ failures, 60)),
    times_parked = times_parked + case when failures + 1 >= :limit then 1 else 0 end,
    blocked_at = case when failures + 1 >= :limit then clock_timestamp() end
where event_id = :eventId and blocked_at is null
returning blocked_at
