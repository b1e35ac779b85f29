update person_session set ended_at = :now where person_id = :personId and id <> :kept and ended_at is null
