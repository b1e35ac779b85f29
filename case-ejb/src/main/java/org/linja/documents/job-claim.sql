-- One start at a time: queued, or running under a lease that nobody has kept up. Starts that got nowhere are counted.
update document_batch
set state = 'running', starts = starts + 1, claimed_at = :now, idle_starts = idle_starts + 1,
    progress_at_start = cases_written + cases_left, lease_until = :now::timestamptz + interval '20 seconds'
where number = :number and (state = 'queued' or (state = 'running' and lease_until < :now))
returning starts, idle_starts, execution_id
