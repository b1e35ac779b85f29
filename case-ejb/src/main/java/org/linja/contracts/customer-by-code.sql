select id, code, name, zone, language, enabled, version,
       (select p.login from person p where p.id = account_owner) as account_owner
from customer where code = :code and not house
