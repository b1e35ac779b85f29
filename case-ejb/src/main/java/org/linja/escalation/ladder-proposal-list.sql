select p.id, p.code, p.based_on, p.definition, p.reason, p.proposed_by, w.name as proposed_by_name, p.proposed_at,
       p.writers && accounts_of(:reader) as written_by_reader, p.outcome, e.name as ended_by_name, p.ended_at
from ladder_proposal p
join person w on w.id = p.proposed_by
left join person e on e.id = p.ended_by
where p.id < :before
  and (:id = 0 or p.id = :id)
  and (:code = '' or p.code = :code)
  and (not :open or p.outcome is null)
order by p.id desc
limit :limit
