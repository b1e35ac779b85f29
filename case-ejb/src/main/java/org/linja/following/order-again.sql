-- What has moved stands with the ranges: a new start goes on behind it.
update following
set state = 'queued', reason = null, finished_at = null, idle_starts = 0, execution_id = null
where number = :number and state = 'failed'
