-- One start at a time: queued, or running under a lease that nobody has kept up. Starts that got nowhere are counted.
update import_run
set state = 'running', started_at = coalesce(started_at, :now), starts = starts + 1, claimed_at = :now,
    idle_starts = case when rows_read > progress_at_start then 1 else idle_starts + 1 end,
    progress_at_start = rows_read,
    lease_until = :now::timestamptz + interval '20 seconds'
where number = :number and (state = 'queued' or (state = 'running' and lease_until < :now))
returning starts, idle_starts, execution_id
