-- Ranges of about equal size over the cases with a clock that is counted on an older version.
insert into following_part (following, part, until_case, moved_until)
select :number::bigint, part + :before::int, max(id), min(id) - 1
from (select c.id, ntile(:parts) over (order by c.id) as part
      from support_case c
      where c.id > :after and c.id <= :newest and c.status <> 'closed'
        and c.id in (select k.case_id from sla_clock k
                     where k.calendar_version_id = any (:older::bigint[]) and k.stopped_at is null
                       and k.state in ('running', 'paused'))) scope
group by part
on conflict do nothing
