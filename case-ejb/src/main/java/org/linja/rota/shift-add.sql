insert into duty_shift (line, person_id, starts_at, ends_at) values (:line, :personId, :from, :until)
returning id
