select json_build_object('login', p.login, 'name', p.name, 'email', p.email, 'language', p.language, 'zone', p.zone,
                         'right', p.customer_right, 'enabled', p.enabled, 'invited', p.invited)::text as body
from person p
where p.customer_id is not null
  and p.customer_id = :customerId -- only with customerId
order by p.id
