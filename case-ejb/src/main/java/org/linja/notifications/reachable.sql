-- Only somebody who could accept a case is called.
select p.id, p.login, p.name
from person p
where (:login::text is null or p.login = :login::text) and p.enabled and p.customer_id is null
  and exists (select from person_role r where r.person_id = p.id and r.role in ('LINE_1', 'LINE_2', 'DUTY_MANAGER'))
order by p.name, p.id
limit 1000
