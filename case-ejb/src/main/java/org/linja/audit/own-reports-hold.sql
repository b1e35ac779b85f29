select pg_advisory_xact_lock(hashtextextended('own-reports', :customerId))
