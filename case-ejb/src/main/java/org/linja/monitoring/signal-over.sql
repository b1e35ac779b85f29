update signal set over_at = :now, last_at = :now where id = :id
