select k.id, k.subject, k.case_id, s.status in ('resolved', 'closed') as settled
from concern k
join support_case s on s.id = k.case_id
where k.ended_at is null and starts_with(k.subject, :subject)
order by k.id
