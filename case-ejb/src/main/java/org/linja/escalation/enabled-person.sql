select id from person where id = :id and enabled and customer_id is null
