update concern set ended_at = :now, outcome = :outcome where id = :id and ended_at is null
