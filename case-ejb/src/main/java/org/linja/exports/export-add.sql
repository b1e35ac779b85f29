-- One export of a customer at a time: whoever asks second adds nothing.
insert into data_export (customer_id, ordered_by, ordered_at, language, cases_total)
values (:customerId, :personId, :now, :language, (select count(*) from support_case where customer_id = :customerId))
on conflict (customer_id) where state in ('queued', 'running') do nothing
returning number
