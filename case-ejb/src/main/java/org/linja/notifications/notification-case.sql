select case_id, person_id, reason from notification where id = :id
