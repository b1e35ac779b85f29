select exists (select from person where customer_id = :customerId and enabled)
