select position, event_id, times_parked, topic, message_key, type, payload, is_stranger, failures, last_error,
       first_failed_at, last_failed_at, blocked_at
from outbox_entry
where blocked_at is not null and position = :position
