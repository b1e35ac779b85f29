delete from sign_in_domain where customer_id = :customerId
