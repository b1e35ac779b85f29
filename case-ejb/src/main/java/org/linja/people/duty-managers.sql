select p.id
from person p
join person_role r on r.person_id = p.id and r.role = 'DUTY_MANAGER'
where p.enabled and p.customer_id is null
order by p.id
limit 1000
