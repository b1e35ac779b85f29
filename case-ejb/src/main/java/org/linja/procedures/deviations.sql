select d.id, d.customer_id, c.code as customer, c.name as customer_name, c.zone, d.contract, d.version, d.replaces,
       d.clock, d.in_force_from, d.in_force_until, d.language, d.wording, d.reason, w.name as proposed_by,
       d.proposed_at, s.name as signed_by, d.signed_at, d.digest, d.outcome, e.name as ended_by, d.ended_at,
       d.ended_why,
       (select string_agg(concat_ws(' ', x.template, x.step, x.act, coalesce(x.within_seconds, 0), x.reading), e'\n'
                          order by x.template, x.step)
        from deviation_step x where x.deviation_id = d.id) as changes
from deviation d
join customer c on c.id = d.customer_id
left join person w on w.id = d.proposed_by
left join person s on s.id = d.signed_by
left join person e on e.id = d.ended_by
where (:id = 0 or d.id = :id)
  and (:customerId = 0 or d.customer_id = :customerId)
  and d.id < :before
  and d.in_force_until > :openAt and (d.ended_at is null or d.ended_at > :openAt) -- only with openAt
order by d.id desc
limit :limit
