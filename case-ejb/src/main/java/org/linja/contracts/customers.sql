select id, code, name, zone, language, enabled, version from customer order by name, id
