select id from duty_round where person_id = :personId and seen = :seen
