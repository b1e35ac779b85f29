select encode(sealed, 'hex') as sealed, last_step, confirmed_at from second_factor where person_id = :personId
