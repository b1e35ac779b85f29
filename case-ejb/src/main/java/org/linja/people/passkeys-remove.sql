delete from passkey where person_id = :personId
