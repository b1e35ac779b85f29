update person_session set ended_at = :now
where id in (select id from person_session where person_id = :personId and ended_at is null
             order by used_at desc, id desc offset :most)
