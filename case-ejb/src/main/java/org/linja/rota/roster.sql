select s.id, s.version, s.line, s.person_id, p.name, s.starts_at, s.ends_at
from duty_shift s
join person p on p.id = s.person_id
where s.starts_at < :until and s.ends_at > :from
order by s.line, s.starts_at, s.id
limit 1000
