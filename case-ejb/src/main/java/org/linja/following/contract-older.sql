select o.id
from contract_version v
join contract_version o on o.code = v.code and o.version < v.version
where v.id = :versionId
