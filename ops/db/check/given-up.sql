-- Messages that were given up, oldest first.
select event_id || '  ' || topic || '  ' || type || '  ' || message_key || '  tried ' || attempts || ' times: ' || coalesce(last_error, '')
from outbox_entry
where blocked_at is not null
order by position
limit 100
