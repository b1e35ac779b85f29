update person set language = :language, zone = :zone, version = version + 1 where id = :id
