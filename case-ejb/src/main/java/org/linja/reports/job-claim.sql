-- Two are made at a time, whoever else is queued waits for a place. A document begins anew at each start, so none gets anywhere.
update opinion_document
set state = 'running', starts = starts + 1, idle_starts = idle_starts + 1, claimed_at = :now, rows_written = 0,
    lease_until = :now::timestamptz + interval '20 seconds'
where number = :number and (state = 'queued' or (state = 'running' and lease_until < :now))
  and (select count(*) from opinion_document o where o.state = 'running' and o.lease_until >= :now) < 2
returning starts, idle_starts, execution_id
