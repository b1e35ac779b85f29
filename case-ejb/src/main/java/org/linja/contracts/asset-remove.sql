update asset set removed_at = :at where customer_id = :customerId and lower(tag) = lower(:tag) and removed_at is null
