-- One at a time: whoever orders second adds nothing.
insert into document_batch (kind, language, customer_id, closed_from, closed_before, ordered_by, ordered_at, cases_total)
values (:kind, :language::text, :customerId::bigint, :from, :before, :personId, :now, :total)
on conflict do nothing
returning number
