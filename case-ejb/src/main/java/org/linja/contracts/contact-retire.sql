update contact set removed_at = :at, version = version + 1 where id = :id
