insert into api_key (customer_id, made_by, name, scope, secret_hash, made_at, expires_at)
values (:customerId, :madeBy, :name, :scope, decode(:hash, 'hex'), :now, :expiresAt)
returning id
