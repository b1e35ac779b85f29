select coalesce((select state = 'running' and starts = :start from following where number = :number), false)
