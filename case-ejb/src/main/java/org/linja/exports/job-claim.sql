-- One start at a time: queued, or running under a lease that nobody has kept up. Starts that got nowhere are counted.
update data_export
set state = 'running', starts = starts + 1, claimed_at = :now, idle_starts = idle_starts + 1,
    lease_until = :now::timestamptz + interval '20 seconds'
where number = :number and (state = 'queued' or (state = 'running' and lease_until < :now))
returning starts, idle_starts, execution_id
