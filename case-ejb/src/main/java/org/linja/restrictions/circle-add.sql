insert into restriction_circle (restriction_id, person_id, customer_id, named_by, named_at)
values (:id, :personId, :customerId, :by, :now)
on conflict do nothing
