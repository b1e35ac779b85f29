-- Who was to be called, who was, and by how many letters (temporary table letter: message_id, one row a letter that arrived).
with house as (select now() + make_interval(secs => offset_seconds) as now from platform_clock),
called as (
    select e.case_id, e.seq, coalesce(e.data::jsonb ->> 'rung', '0') as rung, -- none called by no ladder
           coalesce(e.data::jsonb ->> 'turn', '1') as turn, coalesce(e.data::jsonb ->> 'escalation', '') as escalation, substr(person, 8)::bigint as person_id
    from journal_entry e, string_to_table(e.data::jsonb ->> 'to', ' ') person
    where e.kind = 'escalated'
),
arrived as (select message_id, count(*) as letters from letter group by message_id)
select 'lost' as verdict, 'L-' || c.case_id || ' is critical, overdue since ' || s.due_at || ' and climbed no rung' as what
from support_case x
join sla_clock s on s.case_id = x.id and s.kind = 'acknowledge' and s.severity = 'critical' and s.stopped_at is null
join (select id as case_id from support_case) c on c.case_id = x.id
where (x.severity = 'critical' or x.claimed_severity = 'critical') and x.channel <> 'imported' and x.status = 'new'
  and s.due_at < (select now from house) - interval '10 seconds' -- at rest every alarm has rung
  and not exists (select from escalation e where e.case_id = x.id)
union all
select 'lost', 'L-' || d.case_id || ' rung ' || d.rung || ': person ' || d.person_id || ' was to be called and was not'
from called d
where not exists (select from notification n
                  where n.case_id = d.case_id and n.rung = d.rung::int and n.turn = d.turn::int and n.person_id = d.person_id
                    and d.escalation in ('', n.escalation_id::text))
union all
select 'twice', 'L-' || case_id || ' rung ' || rung || ' called person ' || person_id || ' ' || count(*) || ' times'
from called
group by case_id, escalation, rung, turn, person_id
having count(*) > 1
union all
select 'twice', 'L-' || e.case_id || ' climbed ' || count(*) || ' times for the deadline ' || e.due_at
from escalation e
join support_case c on c.id = e.case_id and c.subject like 'chaos %'
where not e.by_hand and e.due_at is not null
group by e.case_id, e.clock_id, e.due_at
having count(*) > 1
union all
select 'lost', 'alert ' || n.id || ' is still on its way'
from notification n
where n.state = 'sent' and (n.held_until is null or n.held_until < (select now from house) - interval '5 minutes') -- nor does it wait for somebody to wake
union all
select 'lost', 'letter ' || a.message_id || ' is called taken and never arrived'
from notification_attempt a
where a.channel = 'email' and a.outcome = 'taken' and not exists (select from arrived r where r.message_id = a.message_id)
union all
select 'twice', 'letter ' || r.message_id || ' arrived ' || r.letters || ' times, the journal knows of ' || coalesce(a.repeats, 0) || ' repeats'
from arrived r
left join notification_attempt a on a.message_id = r.message_id
where (r.letters > 1 + coalesce(a.repeats, 0) or a.id is null)
  and r.message_id not like '<parked.%' -- about the house itself
union all
select 'repeated', 'letter ' || r.message_id || ' arrived ' || r.letters || ' times under its one Message-ID'
from arrived r
join notification_attempt a on a.message_id = r.message_id
where r.letters between 2 and 1 + a.repeats
