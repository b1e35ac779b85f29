update managed_service set retired_at = :now where id = :id and customer_id = :customerId and retired_at is null
