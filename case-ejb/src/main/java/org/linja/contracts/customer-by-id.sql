select id, code, name, zone, language from customer where id = :id
