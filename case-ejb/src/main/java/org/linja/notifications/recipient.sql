select p.email, p.language, p.zone, r.phone, r.webhook, coalesce(r.channels, '') as channels,
       exists (select from push_device d where d.person_id = p.id) as has_devices
from person p
left join person_reach r on r.person_id = p.id
where p.id = :id
