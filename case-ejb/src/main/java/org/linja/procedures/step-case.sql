select case_id from procedure_step where id = :id
