select s.fingerprint, s.name, m.name as service, s.severity, s.starts_at, s.last_at, s.times, s.left_out, s.over_at
from signal s
join managed_service m on m.id = s.service_id
where s.case_id = :caseId
order by (s.over_at is null) desc, s.heard_at desc, s.id desc
limit :limit
