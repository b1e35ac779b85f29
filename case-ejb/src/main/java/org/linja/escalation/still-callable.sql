-- Who of these could still accept a case: somebody who left, or has no such role any more, is not called by a ladder.
select p.id
from person p
where p.id = any (:ids::bigint[])
  -- include platform/security/case-worker.sql of p
