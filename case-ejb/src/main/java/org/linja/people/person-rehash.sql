update person set password_hash = :stronger where id = :id and password_hash = :weak
