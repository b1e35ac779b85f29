-- Bounded: an alert to everybody is an alert to nobody.
select r.person_id
from person_role r
join person p on p.id = r.person_id and p.enabled and p.customer_id is null
where r.role = :role
order by r.person_id
limit 10
