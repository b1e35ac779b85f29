-- Behind the row of :after in the order of names; the row itself may have been renamed meanwhile.
select id, code, name, zone, language, enabled, version,
       (select p.login from person p where p.id = account_owner) as account_owner
from customer
where not house
  and (:after = 0 or (lower(name), id) > (select lower(a.name), a.id from customer a where a.id = :after))
  and (:text = '' or position(lower(:text) in lower(name)) > 0 or position(lower(:text) in lower(code)) > 0)
order by lower(name), id
limit :limit
