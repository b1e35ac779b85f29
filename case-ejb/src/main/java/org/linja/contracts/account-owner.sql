select p.id
from customer c
join person p on p.id = c.account_owner and p.enabled and p.customer_id is null
where c.id = :id
