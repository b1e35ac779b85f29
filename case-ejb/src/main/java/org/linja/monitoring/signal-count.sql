update signal set times = times + 1, last_at = :now where id = :id
