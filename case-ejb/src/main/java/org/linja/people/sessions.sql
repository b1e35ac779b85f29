select s.id, s.begun_at, s.used_at, s.browser, s.network
from person_session s
join person p on p.id = s.person_id
where s.person_id = :personId and s.ended_at is null and s.used_at > :since
order by s.used_at desc, s.id desc
limit 100
