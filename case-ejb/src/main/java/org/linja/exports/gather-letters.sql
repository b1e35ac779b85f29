-- Letters that let somebody in. Receipts and answers stand in the journals of the cases they are about.
select json_build_object('kind', k.kind, 'login', p.login, 'sentAt', export_moment(k.created_at),
                         'expiresAt', export_moment(k.expires_at))::text as body
from person_key k
join person p on p.id = k.person_id
where k.customer_id is not null
  and k.customer_id = :customerId -- only with customerId
order by k.id
