-- A statement of its own: the next one sees what was committed before the lock was given.
select pg_advisory_xact_lock(hashtext('linja.watch'))
