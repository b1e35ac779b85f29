update person set enabled = :enabled, version = version + 1, credential_stamp = credential_stamp + 1
where id = :id and version = :version
