delete from restriction_circle where restriction_id = :id and person_id = :personId
