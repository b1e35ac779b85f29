select count(*) from person
where customer_id = :customerId and enabled and not invited and customer_right = 'administrator'
