-- Of each contract that governs no more, the newest version that had begun: none governs once it has ended, as EntitlementCheck says.
select v.id, c.code as customer, c.name as customer_name, c.zone, v.code, v.version, v.in_force_from, v.in_force_until, v.terms,
       encode(sha256(convert_to(v.terms, 'UTF8')), 'hex') as terms_sha256, 'ended' as standing,
       w.name as proposed_by, a.name as activated_by, v.activated_at
from contract_version v
join customer c on c.id = v.customer_id
left join person w on w.id = v.proposed_by
left join person a on a.id = v.activated_by
where v.in_force_until <= :now and v.in_force_until > :since
  and v.customer_id = :customerId -- only with customerId
  and not exists (select from contract_version n where n.code = v.code and n.version > v.version and n.in_force_from <= :now)
order by v.in_force_until desc, v.code collate "C"
limit 100
