select k.id, k.line, k.starts_at, k.ends_at, k.case_id, s.status in ('resolved', 'closed') as settled
from concern k
join support_case s on s.id = k.case_id
where k.subject = 'hole' and k.ended_at is null
order by k.id
