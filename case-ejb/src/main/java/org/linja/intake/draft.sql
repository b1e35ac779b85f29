select body from call_draft where person_id = :personId
