select exists (select from person p join person_role r on r.person_id = p.id
               where p.id = :id and p.enabled and p.customer_id is null and r.role = :role)
