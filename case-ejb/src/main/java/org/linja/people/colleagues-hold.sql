select pg_advisory_xact_lock(hashtextextended('people', :customerId))
