insert into idempotency_key (person_id, key, request_hash, created_at)
values (:personId, :key, :fingerprint, :now)
on conflict (person_id, key) do nothing
