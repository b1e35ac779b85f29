select r.id, p.name, r.made_at, r.on_duty, r.due_at
from duty_round r
join person p on p.id = r.person_id
where r.id < :before
order by r.id desc
limit :limit
