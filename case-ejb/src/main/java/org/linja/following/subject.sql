select f.subject, f.version_id, f.ordered_at, v.code, v.version
from following f
join contract_version v on f.subject = 'contract' and v.id = f.version_id
where f.number = :number
union all
select f.subject, f.version_id, f.ordered_at, v.code, v.version
from following f
join calendar_version v on f.subject = 'calendar' and v.id = f.version_id
where f.number = :number
