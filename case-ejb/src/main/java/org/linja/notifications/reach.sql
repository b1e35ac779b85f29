select p.name, p.email, p.zone, r.phone, r.webhook, coalesce(r.version, 0) as version, coalesce(r.channels, '') as channels, r.night
from person p
left join person_reach r on r.person_id = p.id
where p.id = :id
