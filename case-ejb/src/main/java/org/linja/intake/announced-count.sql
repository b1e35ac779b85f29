select count(*) from announced_call where person_id = :personId and issued_at > :since
