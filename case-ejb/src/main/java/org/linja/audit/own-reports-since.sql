select count(*)
from audit_opinion o
join person p on p.id = o.requested_by and p.customer_id = o.customer_id
where o.customer_id = :customerId and o.requested_at > :since
