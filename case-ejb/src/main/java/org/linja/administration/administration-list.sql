select e.id, e.occurred_at, e.recorded_at, e.actor, p.name as actor_name, e.act, e.subject, c.code as customer, t.body
from administration_entry e
left join administration_text t on t.entry_id = e.id
left join person p on e.actor = 'person:' || p.id
left join customer c on c.id = e.customer_id
where e.id < :before
  and (:customer = '' or c.code = :customer)
order by e.id desc
limit :limit
