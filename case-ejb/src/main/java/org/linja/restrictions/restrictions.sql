-- What lasts stands first. A filter nobody asked for is not in the query at all.
select r.id, c.code as customer, r.case_id, r.reason, b.name as by, r.begun_at, r.ended_at, e.name as ended_by, r.end_reason
from restriction r
join customer c on c.id = r.customer_id
join person b on b.id = r.begun_by
left join person e on e.id = r.ended_by
where true
  and r.ended_at is null -- only with ofCase
  and r.customer_id = (select customer_id from support_case where id = :ofCase) -- only with ofCase
  and (r.case_id is null or r.case_id = :ofCase) -- only with ofCase
order by r.ended_at is not null, r.id desc
limit :limit
