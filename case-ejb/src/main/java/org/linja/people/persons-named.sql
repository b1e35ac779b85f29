select p.id, p.customer_id
from person p
where p.enabled and (p.login = :named or lower(p.email) = lower(:named))
order by p.id
limit :most
