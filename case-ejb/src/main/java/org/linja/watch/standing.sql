-- What waits for somebody: cases that nobody has taken, and words of customers that nobody has answered. Chat and mail
-- are what was written down from them; the inboxes themselves stand outside of the house.
with open_case as materialized (
    select id, status, channel, opened_at
    from support_case
    where status in ('new', 'in-work', 'waiting-for-customer') and channel <> 'watch'
), words as (
    select o.id, w.channel, w.at
    from open_case o
    cross join lateral (select e.kind, e.data::jsonb ->> 'channel' as channel, e.recorded_at as at
                        from journal_entry e
                        where e.case_id = o.id and e.kind in ('customer-answered', 'question-asked', 'answer-given',
                                                              'case-resolved')
                        order by e.seq desc limit 1) w
    where w.kind = 'customer-answered'
), items as (
    select 'queue' as place, id, opened_at as at from open_case where status = 'new'
    union all
    select 'portal', id, opened_at from open_case where status = 'new' and channel = 'portal'
    union all
    select channel, id, at from words
)
select p.place, count(i.id)::int as items, (array_agg(i.id order by i.at desc, i.id desc))[1] as newest_case,
       max(i.at) as newest_at
from unnest(array['portal', 'chat', 'mail', 'queue']) with ordinality p (place, nr)
left join items i on i.place = p.place
group by p.place, p.nr
order by p.nr
