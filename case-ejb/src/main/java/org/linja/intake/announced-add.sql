insert into announced_call (id, customer_id, person_id, key, code, answer, hotline, attempted_at, issued_at, expires_at, body)
values (:id, :customerId, :personId, :key, :code, :answer, :hotline, :attemptedAt, :now, :expiresAt, :body)
on conflict do nothing
