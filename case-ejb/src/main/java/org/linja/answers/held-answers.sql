-- What is open stands first, and of that what is due first; then what has ended, the newest first.
-- A filter nobody asked for is not in the query at all.
select h.id, h.case_id, s.version as case_version, s.subject, s.severity, f.name as customer_name, h.state, h.writer_id,
       w.name as writer, h.words, h.elements, h.classes, h.revision, h.written_at, h.due_at, r.name as reader, h.reason,
       h.overdue_at, h.ended_at, h.writer_id = any (accounts_of(:reader)) as own
from held_answer h
join support_case s on s.id = h.case_id
join customer f on f.id = h.customer_id
join person w on w.id = h.writer_id
left join person r on r.id = h.reader_id
where true
  -- include cases/open-to-reader.sql of h.customer_id, h.case_id
  and h.case_id = :caseId -- only with caseId
  and h.ended_at is null and s.status <> 'closed' -- only with openOnly
order by h.ended_at is not null, case when h.ended_at is null then h.due_at end, h.ended_at desc, h.id
limit :limit
