-- Cases may be opened for it meanwhile: only other administrators wait.
select id, code, name, zone, language, enabled, version from customer where code = :code for no key update
