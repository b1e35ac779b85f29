select case_id from notification where id = :id
