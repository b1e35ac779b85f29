select enabled from person where id = :id
