select tag, name, service from asset where customer_id = :customerId and lower(tag) = lower(:tag) and removed_at is null
