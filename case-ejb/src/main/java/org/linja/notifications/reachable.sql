-- Only somebody who could accept a case is called.
select p.id, p.login, p.name
from person p
where (:login::text is null or p.login = :login::text)
  -- include platform/security/case-worker.sql of p
order by p.name, p.id
limit 1000
