-- Whoever is to answer for a customer, or to decide a dispute, must be able to act on a case.
select p.id
from person p
where p.login = :login
  -- include platform/security/case-worker.sql of p
