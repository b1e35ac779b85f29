select count(*) from recovery_code where person_id = :personId and used_at is null
