select b.*, c.code as customer, p.name as ordered_by_name, q.name as cancelled_by_name
from document_batch b
join person p on p.id = b.ordered_by
left join person q on q.id = b.cancelled_by
left join customer c on c.id = b.customer_id
where b.number < :before
  and b.number = :number -- only with number
  and (b.customer_id is null or b.customer_id <> all (array(select k.customer_id from closed_firm k))) -- only with guarded
order by b.number desc
limit :limit
