-- Who of these could still accept a case: somebody who left, or has no such role any more, is not called by a ladder.
select p.id
from person p
where p.id = any (:ids::bigint[]) and p.enabled and p.customer_id is null
  and exists (select from person_role r where r.person_id = p.id and r.role in ('LINE_1', 'LINE_2', 'DUTY_MANAGER'))
