select result_id from idempotency_key where person_id = :personId and key = :key and result_id is not null
