update document_batch
set lease_until = :now::timestamptz + interval '20 seconds'
where number = :number and state = 'running' and starts = :start
