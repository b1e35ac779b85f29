-- The row is locked until the end of the transaction, and as it was if that is rolled back.
insert into document_number (customer_id, year, last)
values (:customerId, :year, 1)
on conflict (customer_id, year) do update set last = document_number.last + 1
returning last
