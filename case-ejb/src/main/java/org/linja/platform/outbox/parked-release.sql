update outbox_entry
set blocked_at = null, sent_at = null, next_attempt_at = null, attempts = 0, failures = 0,
    called_at = null, call_until = null
where position = :position and times_parked = :timesParked and blocked_at is not null and not is_stranger
