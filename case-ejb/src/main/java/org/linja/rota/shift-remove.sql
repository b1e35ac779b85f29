delete from duty_shift where id = :id and version = :version
returning line, person_id, starts_at, ends_at
