-- A person who is also a contact of the customer is called back at the number that stands there.
select a.id, a.customer_id, a.person_id, a.key, a.code, a.answer, a.hotline, a.attempted_at, a.expires_at, a.body,
       a.case_id, f.name as found_by_name,
       c.code as customer, c.name as firm, p.name as caller,
       coalesce((select k.number from contact k
                 where k.customer_id = a.customer_id and k.removed_at is null and lower(k.email) = lower(p.email)
                 order by k.id limit 1), '') as number
from announced_call a
join customer c on c.id = a.customer_id
join person p on p.id = a.person_id
left join person f on f.id = a.found_by
where a.code = :code and a.found_by = :finder and a.case_id is null and a.issued_at <= :now and a.expires_at > :now
