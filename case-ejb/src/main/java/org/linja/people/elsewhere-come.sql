update person set password_hash = '=', version = version + 1 where id = :personId and password_hash = '-'
