update outbox_entry
set attempts = attempts + 1,
    last_error = :reason,
    next_attempt_at = clock_timestamp() + make_interval(secs => least(2 ^ attempts, 60)),
    blocked_at = case when attempts + 1 >= :limit then clock_timestamp() end
where event_id = :eventId
returning blocked_at
