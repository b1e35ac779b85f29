select id from person where login = :login and enabled and customer_id is null
