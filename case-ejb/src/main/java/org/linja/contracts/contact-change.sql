update contact set name = :name, number = :number, email = :email, version = version + 1 where id = :id
