delete from second_factor where person_id = :personId and confirmed_at is not null
