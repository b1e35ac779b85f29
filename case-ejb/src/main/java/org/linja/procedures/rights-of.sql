select r.role from person p join person_role r on r.person_id = p.id
where p.id = :id and p.enabled and p.customer_id is null
union all
select 'SIGNATORY' from person p
where p.id = :id and p.enabled and p.customer_id = :customerId and p.customer_right = 'signatory'
