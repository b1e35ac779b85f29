select service_id from monitor_token where id = :id and revoked_at is null and expires_at > :now
