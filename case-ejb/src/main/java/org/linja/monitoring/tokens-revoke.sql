update monitor_token set revoked_at = :now where service_id = :id and revoked_at is null
