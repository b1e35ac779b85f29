select id, code, name, zone, language, enabled, version from customer where id = :id
