delete from passkey where person_id = :personId and id = :id returning name
