insert into recovery_code (person_id, customer_id, code_hash) values (:personId, :customerId, decode(:hash, 'hex'))
