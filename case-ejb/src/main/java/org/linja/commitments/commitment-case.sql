select case_id from commitment where id = :id
