update document_batch
set state = 'failed', reason = :reason, finished_at = :now, lease_until = null
where number = :number and state = 'running' and starts = :start
