insert into person_elsewhere (person_id, customer_id, issuer, subject, bound_at)
values (:personId, :customerId, :issuer, :subject, :now)
on conflict do nothing
