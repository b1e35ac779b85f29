select id from customer where code = :code
