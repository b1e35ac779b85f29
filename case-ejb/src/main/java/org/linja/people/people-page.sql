-- Behind the row of :after in this order; the row itself may have been renamed or disabled meanwhile.
select p.id, p.version, p.login, p.name, p.email, p.language, p.zone, c.code as customer, p.enabled,
       p.customer_right, p.invited,
       exists (select from second_factor f where f.person_id = p.id and f.confirmed_at is not null)
           or exists (select from passkey y where y.person_id = p.id) as second_factor,
       array(select r.role from person_role r where r.person_id = p.id) as roles
from person p
left join customer c on c.id = p.customer_id
where (:after = 0
       or (not p.enabled, lower(p.name), p.id)
          > (select not a.enabled, lower(a.name), a.id from person a where a.id = :after))
  and (:text = ''
       or position(lower(:text) in lower(p.name)) > 0
       or position(lower(:text) in p.login) > 0
       or position(lower(:text) in lower(p.email)) > 0)
order by not p.enabled, lower(p.name), p.id
limit :limit
