select id, code, name, zone, language from customer order by name, id
