update monitor_token set revoked_at = :now
where customer_id = :customerId and service_id = :serviceId and id = :id and revoked_at is null and expires_at > :now
