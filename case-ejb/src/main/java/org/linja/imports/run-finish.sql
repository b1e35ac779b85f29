update import_run
set state = 'done', finished_at = :now, lease_until = null
where number = :number and state = 'running' and starts = :start and rows_read = rows_total
