update outbox_entry
set blocked_at = null, sent_at = null, next_attempt_at = null, attempts = 0, last_error = null
where event_id = :eventId and blocked_at is not null
