-- What is kept no longer has expired, also before somebody has swept it away.
select e.number, e.customer_id, c.code as customer, e.language,
       case when e.state = 'done' and e.expires_at <= :now then 'expired' else e.state end as state,
       e.cases_total, e.cases_written, p.name as ordered_by, e.ordered_at, e.finished_at, e.expires_at, e.bytes, e.sha256, e.reason
from data_export e
join customer c on c.id = e.customer_id
join person p on p.id = e.ordered_by
where true
  and e.customer_id = :customerId -- only with customerId
  and e.number = :number -- only with number
order by e.number desc
limit :limit
