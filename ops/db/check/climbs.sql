-- Each climb of a ladder with each line of the journal about it, in order; whole seconds, rounded down on both sides.
select x.id as escalation, x.case_id, x.by_hand, x.state,
       exists (select from alarm a where a.subject_type = 'escalation' and a.subject_id = x.id) as armed, l.definition, k.kind as clock, k.severity,
       floor(extract(epoch from case when x.by_hand then x.started_at else coalesce(x.due_at, x.started_at) end))::bigint as deadline,
       floor(extract(epoch from k.stopped_at))::bigint as taken,
       e.kind as what, floor(extract(epoch from e.occurred_at))::bigint as at,
       e.data::jsonb ->> 'rung' as rung, coalesce(e.data::jsonb ->> 'turn', '1') as turn,
       case when e.kind = 'alert-accepted' then e.actor else e.data::jsonb ->> 'to' end as called, e.data::jsonb ->> 'reason' as reason,
       floor(extract(epoch from (e.data::jsonb ->> 'until')::timestamptz))::bigint as until
from escalation x
join support_case c on c.id = x.case_id and c.subject like 'chaos %'
join ladder_version l on l.id = x.ladder_version_id
join sla_clock k on k.id = x.clock_id
left join journal_entry e on e.case_id = x.case_id and (e.kind in ('escalated', 'escalation-held', 'alert-accepted')
                              or e.kind = 'alert-superseded' and e.data::jsonb ->> 'climb' = 'at-once')
                         and e.data::jsonb ->> 'escalation' = x.id::text
order by x.id, e.seq
