select json_build_object('tag', a.tag, 'name', a.name, 'service', a.service, 'addedAt', export_moment(a.added_at),
                         'removedAt', export_moment(a.removed_at))::text as body
from asset a
where true
  and a.customer_id = :customerId -- only with customerId
order by a.id
