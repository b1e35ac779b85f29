update person_session set used_at = :now where id = :id
