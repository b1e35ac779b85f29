select event_id, topic, message_key, type, occurred_at, attempts, blocked_at, last_error
from outbox_entry
where blocked_at is not null
order by position desc
limit :limit
