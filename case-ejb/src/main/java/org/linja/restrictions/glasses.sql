select p.name as by, g.reason, g.broken_at, g.ends_at
from broken_glass g
join person p on p.id = g.person_id
where g.case_id = :caseId
order by g.id desc
limit :limit
