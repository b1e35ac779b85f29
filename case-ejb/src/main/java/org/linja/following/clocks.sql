select id, case_id, kind, severity, due_at, warnings <> '' as warns
from sla_clock
where case_id = any (:cases::bigint[]) and stopped_at is null
order by case_id, id
