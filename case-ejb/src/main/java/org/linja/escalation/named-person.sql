-- Only somebody who could accept a case can be called about one.
select p.id
from person p
where p.login = :login and p.enabled and p.customer_id is null
  and exists (select from person_role r where r.person_id = p.id and r.role in ('LINE_1', 'LINE_2', 'DUTY_MANAGER'))
