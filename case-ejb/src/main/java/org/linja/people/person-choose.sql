update person set password_hash = :passwordHash, version = version + 1, credential_stamp = credential_stamp + 1
where id = :id and enabled
