update announced_call set body = :body
where id = :id and found_by is null and case_id is null
