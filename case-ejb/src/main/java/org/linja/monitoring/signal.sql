-- What is merged is closed. Nothing of the case is held by looking.
select s.id, s.case_id, s.starts_at, s.times, s.over_at,
       exists (select from support_case c where c.id = s.case_id and c.status not in ('resolved', 'closed')) as case_open
from signal s
where s.service_id = :serviceId and s.fingerprint = :fingerprint
