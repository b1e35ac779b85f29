update customer set name = :name, zone = :zone, language = :language, version = version + 1 where id = :id
