select domain from sign_in_domain where domain = any(:domains) and customer_id <> :customerId order by domain
