-- Ranges of about equal size over the cases that are bound to an older version; whoever plans second finds them there.
insert into following_part (following, part, until_case, moved_until)
select :number::bigint, part + :before::int, max(id), min(id) - 1
from (select c.id, ntile(:parts) over (order by c.id) as part
      from support_case c
      where c.id > :after and c.id <= :newest and c.status <> 'closed' and c.contract_version_id = any (:older::bigint[])) scope
group by part
on conflict do nothing
