update document_batch
set state = 'cancelled', cancelled_by = :personId, finished_at = :now, lease_until = null
where number = :number and state in ('queued', 'running')
