-- What the journal says of the cases of an opinion below its cut. What a split-off part inherited happened once only.
with cases as (
    select case_id from audit_verdict where opinion = :number and customer_code = :customer
    union
    select case_id from audit_unjudged
    where opinion = :number and customer_code = :customer and case_id is not null
), opened as (
    select c.case_id, d.data ->> 'contractVersion' as version, d.data ->> 'channel' as channel,
           d.data ->> 'severity' as severity, d.data ->> 'kind' as kind, d.data ->> 'origin' is not null as inherited
    from cases c
    join journal_entry e on e.case_id = c.case_id and e.seq = 1
    cross join lateral (select e.data::jsonb as data) d
    where d.data ->> 'contract' = :contract
), happened as (
    select o.version, 'opened' as measure, o.channel, o.severity, o.kind
    from opened o
    where not o.inherited
    union all
    select o.version, case e.kind
               when 'answer-given' then case when d.data ->> 'elements' = 'advice' then 'advice-only' else 'advice-beside' end
               when 'signal-received' then 'opened-first' when 'answer-countersigned' then 'answer-approved' else e.kind end, '', '', ''
    from opened o
    join journal_entry e on e.case_id = o.case_id
        and e.kind in ('escalated', 'call-taken', 'severity-changed', 'answer-given', 'case-reopened', 'case-merged',
                       'pause-contested', 'response-contested', 'severity-disputed', 'severity-settled',
                       'dispute-overdue', 'terms-followed', 'answer-approved', 'answer-countersigned', 'answer-overdue',
                       'signal-received')
    join audit_opinion a on a.number = :number and e.txid < a.cut_txid and e.recorded_at <= a.cut_at
    cross join lateral (select e.data::jsonb as data) d
    where d.data ->> 'origin' is null
      and (e.kind <> 'answer-given' or ' ' || (d.data ->> 'elements') || ' ' like '% advice %')
      and (e.kind <> 'signal-received' or d.data ->> 'reached' = 'house')
)
select coalesce(version, '') as version, measure, coalesce(channel, '') as channel, coalesce(severity, '') as severity,
       coalesce(kind, '') as kind, count(*) as count
from happened
group by 1, 2, 3, 4, 5
order by 1, 2, 3, 4, 5
