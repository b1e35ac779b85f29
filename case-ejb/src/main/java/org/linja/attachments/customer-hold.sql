-- Until the end of the transaction; the first number says that it is about files.
select pg_advisory_xact_lock(1001, (:customerId % 2147483647)::int)
