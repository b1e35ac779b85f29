update person_session set ended_at = :now where id = :id and person_id = :personId and ended_at is null
