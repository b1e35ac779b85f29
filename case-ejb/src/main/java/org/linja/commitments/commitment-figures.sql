-- What was withdrawn after its moment counts as broken: withdrawing must not clean a record.
select count(*) filter (where c.state not in ('asked', 'declined')) as given,
       count(*) filter (where c.state in ('asked', 'open')) as owed,
       count(*) filter (where c.state = 'kept' and c.broken_at is null) as kept,
       count(*) filter (where c.broken_at is not null) as broken,
       count(*) filter (where c.state = 'kept-late') as kept_late,
       count(*) filter (where c.state = 'withdrawn' and c.broken_at is null) as withdrawn,
       count(*) filter (where c.state = 'declined') as declined
from commitment c
where true
  and c.customer_id = :customerId -- only with customerId
  and c.owner_id = :ownerId -- only with ownerId
