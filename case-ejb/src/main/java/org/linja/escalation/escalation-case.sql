select case_id from escalation where id = :id
