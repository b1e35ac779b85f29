update restriction set ended_by = :personId, ended_at = :now, end_reason = :reason where id = :id and ended_at is null
