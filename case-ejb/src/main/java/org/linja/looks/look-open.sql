select l.id, l.customer_id, c.code as customer, p.login, l.ends_at
from customer_look l
join person p on p.id = l.seen_as
join customer c on c.id = l.customer_id
where l.session_id = :session and l.ended_at is null
