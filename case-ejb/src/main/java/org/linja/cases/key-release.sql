delete from idempotency_key where person_id = :personId and key = :key and result_id is null
