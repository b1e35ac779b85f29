-- As the application itself lets a message go again: from the beginning, with all its tries.
update outbox_entry
set blocked_at = null, attempts = 0, sent_at = null, next_attempt_at = null, last_error = null
where blocked_at is not null
