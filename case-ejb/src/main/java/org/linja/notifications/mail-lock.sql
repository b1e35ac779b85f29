select pg_advisory_xact_lock(hashtextextended(:person, 0))
