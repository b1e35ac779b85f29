insert into sign_in_domain (domain, customer_id) values (:domain, :customerId)
