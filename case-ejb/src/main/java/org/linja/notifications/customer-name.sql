select name from customer where id = :id
