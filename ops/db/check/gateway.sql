-- What the gateway was handed, by its own list (temporary table arrival: key, channel, times; a letter's key is its Message-ID).
select 'lost' as verdict, a.channel || ' ' || a.message_id || ' is called ' || a.outcome || ' and never arrived' as what
from notification_attempt a
where a.channel in ('sms', 'voice') and a.outcome in ('handed', 'taken')
  and not exists (select from arrival r where r.key = a.message_id)
union all
select 'twice', r.channel || ' ' || r.key || ' arrived, and the house knows nothing of it'
from arrival r
where r.channel <> 'email' and not exists (select from notification_attempt a where a.message_id = r.key)
union all
select 'repeated', r.channel || ' ' || r.key || ' came ' || r.times || ' times under its one key'
from arrival r
where r.channel <> 'email' and r.times > 1
union all
select 'lost', 'L-' || n.case_id || ' rung ' || n.rung || ', call ' || n.turn || ': nothing about it came to person ' || n.person_id
from notification n
where n.state <> 'superseded' and not exists (
    select from notification_attempt a join arrival r on r.key = a.message_id where a.notification_id = n.id)
