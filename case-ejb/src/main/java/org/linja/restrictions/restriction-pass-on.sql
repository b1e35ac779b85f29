-- What goes on in another case, or became one of its own, is as closed there as it was.
with closing as (
    select * from restriction where case_id = :fromCase and ended_at is null
), begun as (
    insert into restriction (customer_id, case_id, reason, begun_by, begun_at)
    select customer_id, :toCase, reason, begun_by, :now from closing
    on conflict do nothing
    returning id
)
insert into restriction_circle (restriction_id, person_id, customer_id, named_by, named_at)
select b.id, c.person_id, c.customer_id, c.named_by, :now
from begun b
cross join closing o
join restriction_circle c on c.restriction_id = o.id
