select distinct p.id, p.email, p.language
from person p join person_role r on r.person_id = p.id
where p.enabled and r.role in ('ADMINISTRATOR', 'DUTY_MANAGER')
order by p.id
limit :limit
