select id from monitor_token where secret_hash = decode(:hash, 'hex') and revoked_at is null and expires_at > :now
