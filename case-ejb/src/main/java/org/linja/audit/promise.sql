select v.id as contract_version_id, v.code || ' v' || v.version as contract,
       k.id as calendar_version_id, k.code || ' v' || k.version as calendar, k.zone
from contract_version v
join calendar_version k on k.id = :calendarVersionId
where v.code = :contract and v.version = :contractVersion
