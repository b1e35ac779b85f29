delete from person_elsewhere where person_id = :personId
