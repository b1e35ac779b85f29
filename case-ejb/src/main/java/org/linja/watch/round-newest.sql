select id, person_id, made_at, seen from duty_round order by id desc limit 1
