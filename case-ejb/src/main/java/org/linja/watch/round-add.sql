insert into duty_round (person_id, made_at, on_duty, due_at, seen)
values (:personId, :now, :onDuty, :dueAt::timestamptz, :seen)
returning id
