select o.number, o.state, o.opened_from, o.opened_until, c.code as customer, coalesce(p.name, 'Linja') as requested_by,
       o.requested_at, o.cut_at, o.finished_at, o.cases_total, o.reason, o.report_sha256, o.paper_form, o.claimed_at,
       o.progress_at_start,
       coalesce((select sum(a.cases_judged) from audit_part a where a.opinion = o.number), 0) as cases_judged
from audit_opinion o
left join person p on p.id = o.requested_by
left join customer c on c.id = o.customer_id
where o.number < :before
order by o.number desc
limit :limit
