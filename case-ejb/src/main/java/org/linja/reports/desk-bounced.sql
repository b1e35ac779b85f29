-- Cases that came back to whom they had been taken from, once or more often.
with scope as (
    select id as case_id
    from support_case
    where customer_id = :customerId and opened_at >= :from and opened_at < :until
), moves as (
    select e.case_id, e.seq, e.occurred_at as at, k.kind,
           case k.kind when 'line' then d.data ->> 'line' else d.data ->> 'group' end as key
    from scope s
    join journal_entry e on e.case_id = s.case_id
        and e.kind in ('case-opened', 'case-routed', 'case-accepted', 'hand-over-accepted', 'group-imported')
    cross join lateral (select e.data::jsonb as data) d
    cross join (values ('line'), ('group')) k (kind)
), changes as (
    select *, lag(key) over (partition by kind, case_id order by at, seq) as previous
    from moves
    where key is not null
), stints as (
    select kind, case_id, key, lag(key, 2) over (partition by kind, case_id order by at, seq) as before_previous
    from changes
    where previous is distinct from key
)
select kind, count(distinct case_id) as cases from stints where before_previous = key group by kind order by kind
