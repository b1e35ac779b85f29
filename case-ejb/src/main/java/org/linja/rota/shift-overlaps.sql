select exists (select 1 from duty_shift
               where line = :line and person_id = :personId and starts_at < :until and ends_at > :from)
