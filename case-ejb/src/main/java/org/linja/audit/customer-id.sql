select id from customer where code = :code and not house
