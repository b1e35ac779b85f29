-- What was promised stands on the first entry; current columns are not asked.
select e.case_id, e.customer_id, u.code as customer_code, coalesce(d.data ->> 'reference', '') as reference,
       v.id as contract_version_id, v.code || ' v' || v.version as contract,
       k.id as calendar_version_id, k.code || ' v' || k.version as calendar, k.zone
from audit_opinion o
join journal_entry e on e.seq = 1
    and e.occurred_at >= o.opened_from and e.occurred_at < o.opened_until
    and e.txid < o.cut_txid
    and (o.customer_id is null or e.customer_id = o.customer_id)
cross join lateral (select e.data::jsonb as data) d
join customer u on u.id = e.customer_id
left join contract_version v
    on v.code = d.data ->> 'contract' and v.version = (d.data ->> 'contractVersion')::int
left join calendar_version k on k.id = (d.data ->> 'calendarVersionId')::bigint
where o.number = :number and e.case_id > :after and e.case_id <= :until
order by e.case_id
limit :limit
