update customer set enabled = :enabled, version = version + 1 where id = :id
