select a.id, a.customer_id, a.person_id, a.key, a.code, a.answer, a.hotline, a.attempted_at, a.expires_at, a.body,
       a.case_id, f.name as found_by_name
from announced_call a
left join person f on f.id = a.found_by
where a.id = :id and a.person_id = :personId
