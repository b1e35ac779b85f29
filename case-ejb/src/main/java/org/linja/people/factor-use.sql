update second_factor set last_step = :step, tries = 0 where person_id = :personId and last_step < :step
