update recovery_code set used_at = :now
where person_id = :personId and code_hash = decode(:hash, 'hex') and used_at is null
