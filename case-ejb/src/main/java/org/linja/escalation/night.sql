select p.zone, r.night
from person p
left join person_reach r on r.person_id = p.id
where p.id = :id
