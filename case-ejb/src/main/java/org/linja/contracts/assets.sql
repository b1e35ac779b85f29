select tag, name, service from asset where customer_id = :customerId and removed_at is null order by lower(tag) limit :limit
