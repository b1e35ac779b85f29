delete from person_role where person_id = :id
