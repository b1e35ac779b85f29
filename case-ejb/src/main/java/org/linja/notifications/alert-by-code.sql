select n.id, n.case_id, p.login, p.language
from notification n
join person_reach r on r.person_id = n.person_id and r.phone = :phone
join person p on p.id = n.person_id and p.enabled
where n.code = :code and n.code <> ''
order by n.ended_at is not null, n.id desc
limit 1
