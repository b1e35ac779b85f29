select c.restriction_id as restriction, p.id, p.login, p.name
from restriction_circle c
join person p on p.id = c.person_id
where c.restriction_id = any (:restrictions::bigint[])
order by p.name, p.id
