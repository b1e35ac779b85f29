select p.id
from person p
where p.login = :login
  -- include platform/security/case-worker.sql of p
