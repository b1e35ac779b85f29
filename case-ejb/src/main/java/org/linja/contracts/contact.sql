select id, name, number, email, version from contact where customer_id = :customerId and id = :id and removed_at is null
