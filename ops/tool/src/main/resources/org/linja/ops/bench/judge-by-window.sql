-- The yardstick of bench audit: what one query with window functions can say of the same journal in physical time.
with event as (
    select seq, kind, occurred_at,
           first_value(occurred_at) over life as opened_at,
           lead(occurred_at) over life as next_at
    from journal_entry
    window life as (partition by case_id order by seq)
)
select count(*) as events,
       count(*) filter (where seq = 1) as cases,
       count(*) filter (where kind = 'case-accepted' and occurred_at - opened_at > interval '1 hour') as late,
       sum(extract(epoch from next_at - occurred_at)) filter (where kind = 'question-asked') as paused_seconds
from event
