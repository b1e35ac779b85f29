-- How far the moment that was said first lay from the one at which it came true, whichever side of it.
select count(*) as estimates,
       percentile_cont(0.5) within group (order by e.hours) as median_hours,
       percentile_cont(0.9) within group (order by e.hours) as p90_hours,
       count(*) filter (where e.late) as late
from (select abs(extract(epoch from c.ended_at - c.first_due_at)) / 3600.0 as hours, c.ended_at > c.first_due_at as late
      from commitment c
      where c.kind = 'estimate' and c.state in ('kept', 'kept-late')
        and c.customer_id = :customerId -- only with customerId
        and c.owner_id = :ownerId -- only with ownerId
     ) e
