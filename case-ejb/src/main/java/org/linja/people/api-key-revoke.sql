update api_key set revoked_at = :now
where customer_id = :customerId and id = :id and revoked_at is null and expires_at > :now
