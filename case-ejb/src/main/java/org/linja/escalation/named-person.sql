-- Only somebody who could accept a case can be called about one.
select p.id
from person p
where p.login = :login
  -- include platform/security/case-worker.sql of p
