select exists (select 1 from person p join person_role r on r.person_id = p.id
               where p.id = :personId and p.enabled and r.role = :role)
