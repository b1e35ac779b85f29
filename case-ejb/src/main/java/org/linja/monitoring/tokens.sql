select t.id, t.service_id, t.name, p.name as maker, t.made_at, t.expires_at, t.used_at, t.revoked_at
from monitor_token t
join managed_service m on m.id = t.service_id and m.retired_at is null
join person p on p.id = t.made_by
where t.customer_id = :customerId and least(t.revoked_at, t.expires_at) > :since
order by t.id desc
limit 500
