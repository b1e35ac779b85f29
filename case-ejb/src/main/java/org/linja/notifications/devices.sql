select id, name, endpoint, p256dh, auth, added_at
from push_device
where person_id = :personId
order by id desc
