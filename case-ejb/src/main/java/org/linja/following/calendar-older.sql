select o.id
from calendar_version v
join calendar_version o on o.code = v.code and o.version < v.version
where v.id = :versionId
