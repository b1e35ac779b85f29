-- Of all that closes it: who may read it, and who said so.
select r.begun_by as person_id, false as in_circle
from restriction r
join person p on p.id = r.begun_by and p.enabled
where r.ended_at is null and r.customer_id = :customerId and (r.case_id is null or r.case_id = :caseId)
union
select c.person_id, true
from restriction r
join restriction_circle c on c.restriction_id = r.id
join person p on p.id = c.person_id and p.enabled
where r.ended_at is null and r.customer_id = :customerId and (r.case_id is null or r.case_id = :caseId)
order by 1, 2
