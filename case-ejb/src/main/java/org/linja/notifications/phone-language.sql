select p.language
from person_reach r
join person p on p.id = r.person_id and p.enabled
where r.phone = :phone
order by p.id
limit 1
