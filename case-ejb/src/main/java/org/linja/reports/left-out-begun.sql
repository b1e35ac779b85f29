-- Every beginning of every step of the procedures of cases that were opened in a period. A deviation counts only if it
-- was in force at that moment, is of this customer and names this step.
select p.id as procedure_id, p.template_id, p.state as procedure_state, s.case_id, c.code as customer, v.code as contract,
       s.code, s.round, s.state, s.outcome, s.ended_at, w.name as by, s.words,
       (select d.id from deviation d
        join deviation_step x on x.deviation_id = d.id and x.act = 'leave-out' and x.step = s.code
        join procedure_template t on t.id = p.template_id and t.code = x.template
        where d.id = s.deviation_id and d.customer_id = s.customer_id and d.signed_at <= s.opened_at
          and d.in_force_from <= s.opened_at and d.in_force_until > s.opened_at
          and (d.ended_at is null or d.ended_at > s.opened_at)) as deviation
from support_case k
join customer c on c.id = k.customer_id
left join contract_version v on v.id = k.contract_version_id
join case_procedure p on p.case_id = k.id
join procedure_step s on s.procedure_id = p.id
left join person w on w.id = s.done_by
where k.opened_at >= :from and k.opened_at < :until
  -- include cases/open-to-reader.sql of k.customer_id, k.id
  and c.code = :customer -- only with customer
order by p.id, s.id
limit :limit
