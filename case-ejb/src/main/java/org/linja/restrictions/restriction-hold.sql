-- Whoever changes it has it alone.
select r.id, r.customer_id, c.code as customer, r.case_id, r.ended_at is not null as ended
from restriction r
join customer c on c.id = r.customer_id
where r.id = :id
for update of r
