-- How long cases stood in each state, and in whose hands: the two told by the journal are laid over each other.
with scope as (
    select id as case_id, coalesce(closed_at, :now) as ended_at, channel = 'imported' as imported
    from support_case
    where customer_id = :customerId and opened_at >= :from and opened_at < :until
), told as (
    select e.case_id, e.seq, e.occurred_at as at, s.ended_at, d.data ->> 'line' as line,
           case when s.imported then d.data ->> 'state'
                else case e.kind when 'case-opened' then 'new'
                                 when 'case-accepted' then 'in-work'
                                 when 'question-asked' then 'waiting-for-customer'
                                 when 'customer-answered' then 'in-work'
                                 when 'case-resolved' then 'resolved'
                                 when 'case-reopened' then 'in-work'
                                 when 'case-closed' then 'closed' end end as state
    from scope s
    join journal_entry e on e.case_id = s.case_id
        and e.kind in ('case-opened', 'case-routed', 'case-accepted', 'hand-over-accepted', 'group-imported',
                       'state-imported', 'question-asked', 'customer-answered', 'case-resolved', 'case-reopened',
                       'case-closed')
    cross join lateral (select e.data::jsonb as data) d
), runs as (
    select *, count(line) over w as line_run, count(state) over w as state_run,
           least(lead(at, 1, ended_at) over w, ended_at) as until
    from told
    window w as (partition by case_id order by at, seq)
), spans as (
    select case_id, greatest(until - at, interval '0') as span,
           first_value(line) over (partition by case_id, line_run order by at, seq) as line,
           first_value(state) over (partition by case_id, state_run order by at, seq) as state
    from runs
)
select coalesce(line, '') as line, coalesce(state, '') as state, count(distinct case_id) as cases,
       sum(extract(epoch from span))::bigint as seconds
from spans
where state is distinct from 'closed' and span > interval '0'
group by 1, 2
order by (coalesce(line, '') = ''), 1, 4 desc, 2
