select 0 as restriction, id, login, name from person where login = :login and customer_id is null and enabled
