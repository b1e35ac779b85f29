select pg_advisory_xact_lock(hashtext('opinion_document'))
