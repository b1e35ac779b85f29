update person set version = version + 1 where id = :id and version = :version
