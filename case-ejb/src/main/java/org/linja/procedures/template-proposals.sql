select p.id, p.code, p.based_on, p.definition, p.reason, p.proposed_by, w.name as proposed_by_name, p.proposed_at,
       p.proposed_by = any (accounts_of(:reader)) as written, p.outcome, e.name as ended_by_name, p.ended_at
from procedure_template_proposal p
join person w on w.id = p.proposed_by
left join person e on e.id = p.ended_by
where (:id = 0 or p.id = :id)
order by p.id desc
limit :limit
