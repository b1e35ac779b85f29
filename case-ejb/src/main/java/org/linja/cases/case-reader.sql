-- How a person stands to a case; no row where nothing closes it.
select not exists (select from restriction r
                   where r.ended_at is null and r.customer_id = s.customer_id and (r.case_id is null or r.case_id = s.id)
                     and not exists (select from restriction_circle c
                                     where c.restriction_id = r.id and c.person_id = :personId)) as in_circle,
       coalesce(s.owner_id = :personId, false) as owner,
       exists (select from notification n
               where n.case_id = s.id and n.person_id = :personId and n.reason <> 'glass-broken') as called,
       coalesce(s.opened_by = :personId, false) as wrote_down,
       s.accepted_at is not null as taken,
       (select max(g.ends_at) from broken_glass g where g.case_id = s.id and g.person_id = :personId) as glass_until
from support_case s
where s.id = :id
  and exists (select from restriction r
              where r.ended_at is null and r.customer_id = s.customer_id and (r.case_id is null or r.case_id = s.id))
