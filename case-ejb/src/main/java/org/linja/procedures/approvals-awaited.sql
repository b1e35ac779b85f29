select s.id, s.procedure_id, s.case_id, c.subject
from procedure_step s
join support_case c on c.id = s.case_id
where s.customer_id = :customerId and s.state = 'open' and s.kind = 'customer-approval'
order by s.id
limit :limit
