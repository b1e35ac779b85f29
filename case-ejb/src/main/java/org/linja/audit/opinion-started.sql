select started_at from audit_opinion where number = :number and state = 'running' and started_at is not null
