update passkey set doubted_at = :now where id = :id and (doubted_at is null or doubted_at < :since)
