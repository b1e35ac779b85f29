-- Every ladder that somebody could be called by: the newest version of what a contract in force names, and what open
-- cases were opened under.
select l.id, l.code, l.version, l.definition
from ladder_version l
where (l.version = (select max(n.version) from ladder_version n where n.code = l.code)
       and l.code in (select v.terms::json ->> 'ladder'
                      from contract_version v
                      join customer c on c.id = v.customer_id and c.enabled
                      where v.in_force_from <= :now and (v.in_force_until is null or v.in_force_until > :now)
                        and not exists (select from contract_version n
                                        where n.code = v.code and n.version > v.version and n.in_force_from <= :now)))
   or l.id in (select s.ladder_version_id from support_case s where s.status in ('new', 'in-work', 'waiting-for-customer'))
order by l.code, l.version
limit 1000
