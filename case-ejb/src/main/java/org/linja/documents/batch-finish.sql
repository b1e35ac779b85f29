update document_batch
set state = 'done', finished_at = :now, lease_until = null
where number = :number and state = 'running' and starts = :start and cases_written + cases_left = cases_total
