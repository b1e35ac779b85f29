select c.kind, s.subject, c.words, p.name as owner
from commitment c
join support_case s on s.id = c.case_id
left join person p on p.id = c.owner_id
where c.id = :id
