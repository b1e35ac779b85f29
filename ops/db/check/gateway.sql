-- What the gateway was handed, by its own list (temporary table arrival: key, channel, times; a letter's key is its Message-ID),
-- and what it has reported and the house has said it noted (reported: key).
select 'lost' as verdict, a.channel || ' ' || a.message_id || ' is called ' || a.outcome || ' and never arrived' as what
from notification_attempt a
where a.channel in ('sms', 'voice') and a.outcome in ('handed', 'taken')
  and not exists (select from arrival r where r.key = a.message_id)
union all
select 'lost', 'the report that ' || r.key || ' arrived was heard, and the attempt is called ' || coalesce(a.outcome, 'unknown')
from reported r
left join notification_attempt a on a.message_id = r.key
where a.outcome is distinct from 'taken'
union all
select 'twice', r.channel || ' ' || r.key || ' arrived, and the house knows nothing of it'
from arrival r
where r.channel <> 'email' and not exists (select from notification_attempt a where a.message_id = r.key)
union all
select case when r.times > 1 + coalesce(a.repeats, 0) then 'broken' else 'repeated' end,
       r.channel || ' ' || r.key || ' came ' || r.times || ' times under its one key'
       || case when r.times > 1 + coalesce(a.repeats, 0) then ', the journal knows of ' || coalesce(a.repeats, 0) || ' repeats' else '' end
from arrival r
left join notification_attempt a on a.message_id = r.key
where r.channel <> 'email' and r.times > 1
union all
select 'lost', 'L-' || n.case_id || ' rung ' || n.rung || ', call ' || n.turn || ': nothing about it came to person ' || n.person_id
from notification n
where n.state <> 'superseded' and not exists (
    select from notification_attempt a join arrival r on r.key = a.message_id where a.notification_id = n.id)
