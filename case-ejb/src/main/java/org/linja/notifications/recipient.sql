select p.email, p.language, p.zone, r.phone, r.webhook, coalesce(r.channels, '') as channels
from person p
left join person_reach r on r.person_id = p.id
where p.id = :id
