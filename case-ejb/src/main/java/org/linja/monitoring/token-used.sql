update monitor_token set used_at = :hour where id = :id and (used_at is null or used_at < :hour)
