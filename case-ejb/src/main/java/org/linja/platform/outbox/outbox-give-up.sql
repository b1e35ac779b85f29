update outbox_entry
set blocked_at = clock_timestamp(), times_parked = times_parked + 1,
    first_failed_at = coalesce(first_failed_at, sent_at), last_failed_at = clock_timestamp(),
    last_error = 'sent ' || attempts || ' times, handled by nobody'
where topic = any (:topics) and sent_at is not null and blocked_at is null
  and attempts >= :limit and next_attempt_at <= clock_timestamp()
returning position, event_id, topic, message_key, type, payload, failures, attempts
