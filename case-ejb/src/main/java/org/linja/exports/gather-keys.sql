-- What each key may and by whom it was made; what it opens with is kept by nobody but whoever was shown it.
select json_build_object('name', k.name, 'scope', k.scope, 'madeBy', p.login, 'madeAt', export_moment(k.made_at),
                         'expiresAt', export_moment(k.expires_at), 'usedAt', export_moment(k.used_at),
                         'revokedAt', export_moment(k.revoked_at))::text as body
from api_key k
join person p on p.id = k.made_by
where true
  and k.customer_id = :customerId -- only with customerId
order by k.id
