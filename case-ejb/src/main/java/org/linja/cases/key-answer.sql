update idempotency_key set result_id = :caseId where person_id = :personId and key = :key
