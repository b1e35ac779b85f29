update second_factor set confirmed_at = :now, last_step = :step where person_id = :personId and confirmed_at is null
