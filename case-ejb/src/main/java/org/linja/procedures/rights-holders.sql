-- Two accounts of one address are one person, by the first of them: who could not do both steps does not suffice for both.
select r.role, (select min(o.id) from person o where mailbox_of(o.email) = mailbox_of(p.email)) as id
from person p join person_role r on r.person_id = p.id
where p.enabled and p.customer_id is null and r.role in ('LINE_1', 'LINE_2', 'DUTY_MANAGER')
union all
select 'SIGNATORY', (select min(o.id) from person o where mailbox_of(o.email) = mailbox_of(p.email)) as id
from person p
where p.enabled and p.customer_id = :customerId and p.customer_right = 'signatory'
