select id, code, name, zone, language, enabled, version from customer where code = :code
