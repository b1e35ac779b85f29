select case_id, person_id from notification where id = :id
