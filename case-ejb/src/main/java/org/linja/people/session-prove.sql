update person_session set factor_at = :now where id = :id and person_id = :personId and ended_at is null
