select o.customer_id, c.zone, o.opened_from, o.wished_until, o.cut_at
from audit_opinion o
join customer c on c.id = o.customer_id
where o.number = :number and o.wished_until is not null
