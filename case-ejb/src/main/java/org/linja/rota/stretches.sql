select s.starts_at, s.ends_at
from duty_shift s
join person p on p.id = s.person_id and p.enabled
where s.line = :line and s.ends_at > :from and s.starts_at < :until
order by s.starts_at
limit 5000
