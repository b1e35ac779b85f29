-- In the order of the numbers, as everybody locks several cases; whoever has one in hand is waited for.
select c.id, c.customer_id, c.severity, c.last_seq, c.last_hash, c.ladder_version_id
from support_case c
where c.id > :after and c.id <= :last and c.status <> 'closed'
  and exists (select from sla_clock k
              where k.case_id = c.id and k.calendar_version_id = any (:older::bigint[]) and k.stopped_at is null
                and k.state in ('running', 'paused'))
order by c.id
limit :limit
for no key update of c
