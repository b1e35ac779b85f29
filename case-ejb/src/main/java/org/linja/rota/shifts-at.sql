select s.line, s.person_id, s.starts_at, s.ends_at
from duty_shift s
join person p on p.id = s.person_id and p.enabled
where s.line = :line and s.starts_at <= :at and s.ends_at > :at
