select email, language, zone from person where id = :id
