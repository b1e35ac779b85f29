insert into deviation_letter (deviation_id, customer_id, notice, person_id, sent_at)
values (:number, :customerId, :notice, :personId, :now)
on conflict do nothing
