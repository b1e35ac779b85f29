select json_build_object('name', m.name, 'service', m.service, 'contract', m.contract, 'label', m.label,
                         'critical', m.critical, 'high', m.high, 'medium', m.medium, 'low', m.low, 'usual', m.usual,
                         'mostAnHour', m.most_an_hour, 'addedAt', export_moment(m.added_at),
                         'retiredAt', export_moment(m.retired_at))::text as body
from managed_service m
where true
  and m.customer_id = :customerId -- only with customerId
order by m.id
