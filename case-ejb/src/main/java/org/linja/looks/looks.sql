-- A filter nobody asked for is not in the query at all.
select l.id, c.code as customer, p.name as seen_as, h.name as by, l.reason, l.begun_at,
       coalesce(l.ended_at, l.ends_at) as until
from customer_look l
join customer c on c.id = l.customer_id
join person p on p.id = l.seen_as
join person h on h.id = l.looker_id
where true
  and l.customer_id = :customerId -- only with customerId
order by l.id desc
limit :limit
