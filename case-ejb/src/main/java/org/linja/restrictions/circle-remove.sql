delete from restriction_circle
where restriction_id = :id and person_id = :personId
returning (select p.login from person p where p.id = person_id) as login
