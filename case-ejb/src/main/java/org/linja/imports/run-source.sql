select r.number, r.kind, r.customer_id, r.contract_version_id, v.code as contract, v.version as contract_version,
       r.calendar_version_id, r.calendars, r.file_sha256, r.rows_read
from import_run r
join contract_version v on v.id = r.contract_version_id
where r.number = :number
