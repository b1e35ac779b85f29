select s.id, s.procedure_id, c.subject
from procedure_step s
join case_procedure p on p.id = s.procedure_id and p.state = 'open'
join support_case c on c.id = s.case_id
where s.customer_id = :customerId and s.kind = 'customer-approval' and s.state = 'done' and s.outcome = 'approved'
order by s.id desc
limit :limit
