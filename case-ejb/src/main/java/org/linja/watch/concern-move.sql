update concern set starts_at = :from, ends_at = :until::timestamptz where id = :id
