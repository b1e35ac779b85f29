select e.occurred_at, p.name as actor_name
from administration_entry e
left join person p on e.actor = 'person:' || p.id
where e.subject = :subject
order by e.id desc
limit 1
