select k.id as key_id, k.scope, k.used_at,
       p.id, p.login, p.name, p.customer_id, p.customer_right, p.language, p.zone, p.password_hash,
       p.credential_stamp, p.enabled,
       exists (select from second_factor f where f.person_id = p.id and f.confirmed_at is not null)
           or exists (select from passkey y where y.person_id = p.id) as second_factor,
       exists (select from customer c where c.id = p.customer_id and c.second_factor_demanded) as factor_demanded,
       exists (select from sign_in_provider s where s.customer_id = p.customer_id and s.only_way) as elsewhere_only,
       array(select r.role from person_role r where r.person_id = p.id) as roles
from api_key k
join person p on p.id = k.made_by and p.customer_id = k.customer_id and p.enabled
where k.secret_hash = decode(:hash, 'hex') and k.revoked_at is null and k.expires_at > :now
