update deviation set outcome = :outcome, ended_by = :by, ended_at = :at, ended_why = :why
where id = :id and (outcome is null or (outcome = 'replaced' and :outcome = 'withdrawn' and ended_at > :at))
