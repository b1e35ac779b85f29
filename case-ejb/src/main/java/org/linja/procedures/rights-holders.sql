select r.role, p.id from person p join person_role r on r.person_id = p.id
where p.enabled and p.customer_id is null and r.role in ('LINE_1', 'LINE_2', 'DUTY_MANAGER')
union all
select 'SIGNATORY', p.id from person p
where p.enabled and p.customer_id = :customerId and p.customer_right = 'signatory'
