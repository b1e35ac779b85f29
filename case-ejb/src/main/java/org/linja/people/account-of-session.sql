select p.id, p.login, p.name, p.customer_id, p.customer_right, p.language, p.zone, p.password_hash,
       p.credential_stamp, p.enabled,
       array(select r.role from person_role r where r.person_id = p.id) as roles,
       s.used_at
from person p
join person_session s on s.person_id = p.id
where p.login = :login and s.id = :session and s.ended_at is null
