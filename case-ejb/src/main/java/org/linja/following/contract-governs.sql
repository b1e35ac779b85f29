-- Of the versions of one contract that have begun the newest governs: one that was overtaken moves nobody.
select v.in_force_from <= :now and (v.in_force_until is null or v.in_force_until > :now)
       and not exists (select from contract_version n
                       where n.code = v.code and n.version > v.version and n.in_force_from <= :now)
from contract_version v
where v.id = :versionId
