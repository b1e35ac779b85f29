-- A filter nobody asked for is not in the query at all.
select k.id, k.name, k.scope, k.made_by, k.made_at, k.expires_at, k.used_at, k.revoked_at, p.name as maker,
       p.enabled as maker_enabled, p.customer_right as maker_right
from api_key k
join person p on p.id = k.made_by
where least(k.revoked_at, k.expires_at) > :since
  and k.customer_id = :customerId -- only with customerId
order by (k.revoked_at is null and k.expires_at > :now) desc, k.id desc
limit 200
