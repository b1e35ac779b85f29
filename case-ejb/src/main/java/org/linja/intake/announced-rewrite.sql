update announced_call set body = :body where id = :id
