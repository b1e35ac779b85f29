delete from push_device where id = :id and person_id = :personId
