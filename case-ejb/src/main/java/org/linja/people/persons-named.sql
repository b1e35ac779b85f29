select p.id, p.customer_id
from person p
where p.enabled and (p.login = :named or lower(p.email) = lower(:named))
  and not exists (select from sign_in_provider s where s.customer_id = p.customer_id and s.only_way)
order by p.id
limit :most
