select r.*, c.code as customer, p.name as requested_name,
       (select count(*) from import_rejection j where j.run = r.number) as rows_rejected
from import_run r
join person p on p.id = r.requested_by
join customer c on c.id = r.customer_id
where r.number = :number
