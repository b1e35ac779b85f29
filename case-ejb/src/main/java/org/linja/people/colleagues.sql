select p.id, p.version, p.login, p.name, p.email, p.language, p.zone, c.code as customer, p.enabled,
       p.customer_right, p.invited,
       exists (select from second_factor f where f.person_id = p.id and f.confirmed_at is not null)
           or exists (select from passkey y where y.person_id = p.id) as second_factor,
       array(select r.role from person_role r where r.person_id = p.id) as roles
from person p
join customer c on c.id = p.customer_id
where p.customer_id = :customerId
order by p.enabled desc, p.name, p.id
limit 1000
