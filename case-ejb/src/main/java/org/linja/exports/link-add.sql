insert into data_export_link (token_hash, export, person_id, customer_id, expires_at)
values (:hash, :number, :personId, :customerId, :until)
