delete from person_key where person_id = :personId
