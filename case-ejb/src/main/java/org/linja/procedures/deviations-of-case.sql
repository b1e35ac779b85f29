select d.id, d.contract, d.in_force_from, d.in_force_until, d.signed_at, d.ended_at,
       (select string_agg(concat_ws(' ', x.template, x.step, x.act, coalesce(x.within_seconds, 0), x.reading), e'\n'
                          order by x.template, x.step)
        from deviation_step x where x.deviation_id = d.id) as changes
from support_case s
join contract_version v on v.id = s.contract_version_id
join deviation d on d.contract = v.code and d.customer_id = s.customer_id
where s.id = :caseId and d.signed_at is not null
order by d.id
