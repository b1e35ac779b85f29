-- Addresses that several open accounts have, one of them of the house: whoever reads one can act by all of them.
select min(p.id) as eldest, count(*) as accounts
from person p
where p.enabled
group by mailbox_of(p.email)
having count(*) > 1 and bool_or(p.customer_id is null)
order by eldest
limit :limit
