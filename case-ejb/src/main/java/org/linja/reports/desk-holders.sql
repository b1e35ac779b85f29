-- The row without a key is the sum over all holders. Who had the cases: stints of lines and of groups, by the journal. A stint ends where another holder takes over.
with scope as (
    select id as case_id, coalesce(closed_at, :now) as ended_at
    from support_case
    where customer_id = :customerId and opened_at >= :from and opened_at < :until
), moves as (
    select e.case_id, e.seq, e.occurred_at as at, s.ended_at, d.data ->> 'line' as line, k.kind,
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
    select kind, case_id, key, line, at,
           row_number() over w as place,
           count(*) over (partition by kind, case_id) as places,
           lag(key, 2) over w as before_previous,
           lead(at) over w as next_at, ended_at
    from changes
    where previous is distinct from key
    window w as (partition by kind, case_id order by at, seq)
)
select kind, key, max(line) as line,
       count(distinct case_id) as cases,
       count(*) filter (where place = 1) as first,
       count(*) filter (where place = 1 and places = 1) as stayed,
       count(*) filter (where place > 1) as received,
       count(*) filter (where place < places) as handed_on,
       count(*) filter (where before_previous = key) as bounced,
       count(distinct case_id) filter (where before_previous = key) as bounced_cases,
       coalesce(sum(extract(epoch from greatest(coalesce(next_at, ended_at) - at, interval '0'))), 0)::bigint as held_seconds
from stints
group by grouping sets ((kind, key), (kind))
order by kind, cases desc, key collate "C" nulls first
