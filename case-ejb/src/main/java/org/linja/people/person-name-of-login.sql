select name from person where login = :login
