select line, person_id, starts_at, ends_at
from duty_shift
where person_id = :personId and ends_at > :from and starts_at < :until
order by starts_at
limit 100
