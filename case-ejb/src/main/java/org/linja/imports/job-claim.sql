-- One start at a time: queued, or running under a lease that nobody has kept up.
update import_run
set state = 'running', started_at = coalesce(started_at, :now), starts = starts + 1,
    lease_until = :now::timestamptz + interval '20 seconds'
where number = :number and (state = 'queued' or (state = 'running' and lease_until < :now))
returning starts
