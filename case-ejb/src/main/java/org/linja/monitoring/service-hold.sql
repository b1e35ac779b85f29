select id from managed_service where id = :id and retired_at is null for update
