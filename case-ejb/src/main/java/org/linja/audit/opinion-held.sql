select exists (select from audit_opinion where number = :number and state = 'running' and starts = :start)
