update opinion_document
set state = 'done', rows_written = rows_total, bytes = :bytes, sha256 = :sha256, finished_at = :now, used_at = :now, lease_until = null
where number = :number and state = 'running' and starts = :start
