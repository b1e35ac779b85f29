update document_batch
set cases_written = cases_written + :written, cases_left = cases_left + :left, idle_starts = 0
where number = :number and state = 'running' and starts = :start
