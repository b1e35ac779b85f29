insert into audit_basis (opinion, kind, name, zone, cases)
select v.opinion, k.kind, k.name, k.zone, count(distinct v.case_id)
from audit_verdict v
cross join lateral (values ('contract', v.contract, ''), ('calendar', v.calendar, v.zone)) k (kind, name, zone)
where v.opinion = :number
group by 1, 2, 3, 4
