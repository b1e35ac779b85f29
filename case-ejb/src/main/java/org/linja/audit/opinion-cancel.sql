update audit_opinion
set state = 'cancelled', finished_at = :now, lease_until = null
where number = :number and state in ('queued', 'running')
