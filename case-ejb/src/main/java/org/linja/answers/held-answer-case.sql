select case_id from held_answer where id = :id
