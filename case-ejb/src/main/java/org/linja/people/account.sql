select p.id, p.login, p.name, p.customer_id, p.customer_right, p.language, p.zone, p.password_hash,
       p.credential_stamp, p.enabled,
       array(select r.role from person_role r where r.person_id = p.id) as roles
from person p
where p.login = :login
