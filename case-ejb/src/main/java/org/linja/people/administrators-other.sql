-- A few are enough to say whom to ask.
select p.name from person p join person_role r on r.person_id = p.id and r.role = 'ADMINISTRATOR'
where p.enabled and p.id <> :id
order by p.name, p.id
limit 5
