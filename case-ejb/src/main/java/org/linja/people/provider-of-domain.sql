select c.code from sign_in_domain d join customer c on c.id = d.customer_id where d.domain = :domain
