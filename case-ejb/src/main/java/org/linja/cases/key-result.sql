select request_hash, result_id from idempotency_key where person_id = :personId and key = :key
