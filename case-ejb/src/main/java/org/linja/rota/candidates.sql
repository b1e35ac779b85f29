select p.id, p.name, lower(replace(r.role, '_', '-')) as line
from person p
join person_role r on r.person_id = p.id and r.role in ('LINE_1', 'LINE_2', 'DUTY_MANAGER')
where p.enabled
order by line, p.name, p.id
