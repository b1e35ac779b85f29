select p.id, p.login, p.name, p.customer_id, p.customer_right, p.language, p.zone, p.password_hash,
       p.credential_stamp, p.enabled,
       exists (select from second_factor f where f.person_id = p.id and f.confirmed_at is not null)
           or exists (select from passkey y where y.person_id = p.id) as second_factor,
       exists (select from customer c where c.id = p.customer_id and c.second_factor_demanded) as factor_demanded,
       exists (select from sign_in_provider s where s.customer_id = p.customer_id and s.only_way) as elsewhere_only,
       array(select r.role from person_role r where r.person_id = p.id) as roles
from person p
where p.login = :login
