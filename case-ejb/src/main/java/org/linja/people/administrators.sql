select count(*) from person p join person_role r on r.person_id = p.id and r.role = 'ADMINISTRATOR' where p.enabled
