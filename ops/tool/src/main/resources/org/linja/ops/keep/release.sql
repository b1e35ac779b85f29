-- As the application itself lets a message go again: from the beginning, with all its tries. What this house
-- never announced stays where it is.
update outbox_entry
set blocked_at = null, attempts = 0, failures = 0, sent_at = null, next_attempt_at = null, last_error = null,
    called_at = null, call_until = null
where blocked_at is not null and not is_stranger
