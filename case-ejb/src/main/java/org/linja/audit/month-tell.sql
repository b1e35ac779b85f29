-- Who is invited and has not come cannot read it yet. A customer has 500 people at most.
insert into report_letter (person_id, customer_id, month, opinion, told_at)
select p.id, p.customer_id, :month::date, :opinion, :now
from person p
join customer c on c.id = p.customer_id
where p.customer_id = :customerId and p.enabled and not p.invited and c.enabled
order by p.id
limit 500
on conflict do nothing
returning person_id
