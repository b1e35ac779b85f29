-- Cases may be opened for it meanwhile: only other administrators wait.
select id, code, name, zone, language, enabled, version,
       (select p.login from person p where p.id = account_owner) as account_owner
from customer where code = :code and not house for no key update
