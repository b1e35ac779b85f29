insert into person_key (person_id, customer_id, kind, created_at, expires_at)
values (:personId, :customerId, :kind, :now, :expiresAt)
on conflict (person_id, kind) do nothing
returning id
