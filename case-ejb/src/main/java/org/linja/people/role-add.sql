insert into person_role (person_id, role) values (:id, :role)
