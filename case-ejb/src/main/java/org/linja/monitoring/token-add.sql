insert into monitor_token (service_id, customer_id, made_by, name, secret_hash, made_at, expires_at)
values (:serviceId, :customerId, :madeBy, :name, decode(:hash, 'hex'), :now, :expiresAt)
returning id
