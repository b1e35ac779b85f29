delete from person_session where person_id = :personId and used_at < :before
