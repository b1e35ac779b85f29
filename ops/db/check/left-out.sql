-- Steps that were left out and for which nobody can account: by row, by the deviation it names, and by the journal.
with skipped as (
    select s.*, t.code as template
    from procedure_step s
    join case_procedure p on p.id = s.procedure_id
    join procedure_template t on t.id = p.template_id
    where s.state = 'skipped'
),
told as (
    select e.kind, e.data::jsonb ->> 'number' as procedure_id, e.data::jsonb ->> 'step' as step, e.data::jsonb ->> 'round' as round,
           coalesce(e.data::jsonb ->> 'deviation', '') as deviation, e.case_id
    from journal_entry e
    where e.kind = 'procedure-step-skipped'
       or (e.kind = 'procedure-step-deviated' and e.data::jsonb ->> 'deviationAct' = 'leave-out')
)
select 'L-' || s.case_id || ', step ' || s.code || ' of ' || s.template || ': left out without a name, a reason or a deviation' as finding
from skipped s
where (s.deviation_id is null or s.done_by is not null) and (s.done_by is null or btrim(s.words) = '')
union all
select 'L-' || s.case_id || ', step ' || s.code || ' of ' || s.template || ': left out by deviation D-' || s.deviation_id
       || ', which was not in force, is another customer''s or does not say so'
from skipped s
where s.deviation_id is not null and s.done_by is null
  and not exists (select from deviation d
                  join deviation_step x on x.deviation_id = d.id
                  where d.id = s.deviation_id and d.customer_id = s.customer_id
                    and x.template = s.template and x.step = s.code and x.act = 'leave-out'
                    and d.signed_at <= s.opened_at and d.in_force_from <= s.opened_at and d.in_force_until > s.opened_at
                    and (d.ended_at is null or d.ended_at > s.opened_at))
union all
select 'L-' || s.case_id || ', step ' || s.code || ' of ' || s.template || ': left out, and no journal says so'
from skipped s
where not exists (select from told e
                  where e.procedure_id = s.procedure_id::text and e.step = s.code and e.round = s.round::text
                    and e.deviation = coalesce('D-' || s.deviation_id, ''))
union all
select 'L-' || e.case_id || ', step ' || e.step || ': the journal says that it was left out, and it was not'
from told e
where not exists (select from skipped s
                  where s.procedure_id::text = e.procedure_id and s.code = e.step and s.round::text = e.round)
limit 1000
