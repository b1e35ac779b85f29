delete from person_elsewhere where customer_id = :customerId
