-- What is owed stands first, and of that what is due first; then what has ended, the newest first.
-- A filter nobody asked for is not in the query at all.
select c.id, c.case_id, s.version as case_version, s.subject, s.severity, f.name as customer_name, f.zone, c.kind, c.state,
       c.words, c.owner_id, p.name as owner, c.made_at, c.due_at, c.first_due_at, c.revisions, c.broken_at, c.ended_at
from commitment c
join support_case s on s.id = c.case_id
join customer f on f.id = c.customer_id
left join person p on p.id = c.owner_id
where true
  -- include cases/open-to-reader.sql of c.customer_id, c.case_id
  and c.case_id = :caseId -- only with caseId
  and c.customer_id = :customerId -- only with customerId
  and (c.owner_id = :ownerId or c.owner_id is null or :everybody and c.state = 'broken') -- only with ownerId
  and c.ended_at is null -- only with owedOnly
order by c.ended_at is not null, case when c.ended_at is null then c.due_at end, c.ended_at desc, c.id
limit :limit
