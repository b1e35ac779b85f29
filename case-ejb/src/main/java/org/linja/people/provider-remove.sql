delete from sign_in_provider where customer_id = :customerId and version = :version
