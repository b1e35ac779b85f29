update outbox_entry
set attempts = attempts + 1,
    last_error = :reason,
    first_failed_at = coalesce(first_failed_at, clock_timestamp()),
    last_failed_at = clock_timestamp(),
    next_attempt_at = clock_timestamp() + make_interval(secs => least(2 ^ attempts, 60)),
    times_parked = times_parked + case when attempts + 1 >= :limit then 1 else 0 end,
    blocked_at = case when attempts + 1 >= :limit then clock_timestamp() end
where event_id = :eventId
returning blocked_at
