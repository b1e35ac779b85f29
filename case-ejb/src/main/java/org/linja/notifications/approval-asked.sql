-- Nothing where it was decided meanwhile, or where they may not sign any more.
select s.case_id, c.subject, s.due_at, p.email, p.language, p.zone
from procedure_step s
join support_case c on c.id = s.case_id
join person p on p.id = :personId and p.customer_id = s.customer_id
where s.id = :stepId and s.state = 'open' and p.enabled and p.customer_right = 'signatory'
