update data_export
set state = 'done', bytes = :bytes, sha256 = :sha256, finished_at = :now, expires_at = :expiresAt, lease_until = null
where number = :number and state = 'running' and starts = :start
