insert into unwanted_mail (person_id, customer_id, kind) values (:personId, :customerId, :kind)
on conflict do nothing
