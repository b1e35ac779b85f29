select json_build_object('name', c.name, 'number', c.number, 'email', c.email)::text as body
from contact c
where true
  and c.customer_id = :customerId -- only with customerId
order by c.id
