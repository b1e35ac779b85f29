-- Open accounts of one address, next to one another; in a house that is put right there are none.
select p.id
from person p
where p.enabled
  and mailbox_of(p.email) in (select mailbox_of(s.email) from person s where s.enabled
                              group by 1 having count(*) > 1 and bool_or(s.customer_id is null))
order by mailbox_of(p.email), p.id
limit :limit
