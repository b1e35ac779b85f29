-- A contact acts by the link in a letter. A subject is named as it is called today; what is gone has no name left.
select e.id, e.occurred_at, e.recorded_at, e.actor, coalesce(p.name, w.name) as actor_name, e.act, e.subject,
       coalesce(s.name, k.name, a.name) as subject_name, c.code as customer, t.body
from administration_entry e
left join administration_text t on t.entry_id = e.id
left join person p on e.actor = 'person:' || p.id
left join contact w on w.id = case when starts_with(e.actor, 'contact:') then substr(e.actor, 9)::bigint end
left join person s on s.id = case when starts_with(e.subject, 'person:') then substr(e.subject, 8)::bigint end
left join contact k on k.id = case when starts_with(e.subject, 'contact:') then substr(e.subject, 9)::bigint end
left join api_key a on a.id = case when starts_with(e.subject, 'key:') then substr(e.subject, 5)::bigint end
left join customer c on c.id = e.customer_id
where e.id < :before
  and (:customer = '' or e.customer_id = (select id from customer where code = :customer))
order by e.id desc
limit :limit
