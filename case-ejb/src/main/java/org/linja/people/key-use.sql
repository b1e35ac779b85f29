delete from person_key where id = :id
