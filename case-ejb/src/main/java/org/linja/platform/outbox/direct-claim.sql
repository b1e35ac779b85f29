-- What goes to its consumer past the broker. Urgent, and not taken by the broker in time; or an alert to somebody or what
-- leads to one, while the broker takes nothing of its queue, or has refused that one: in a flood it waits its turn, and to
-- hand it on here would only race those who work it off. Or taken, and heard by nobody for three times as long. What is
-- urgent first. That the relay waits because the broker is sick does not matter here; that the consumer failed does.
-- Claimed for half a minute: should this server die with it, the next one, or the broker, goes on.
with urgent as materialized (
    select position from outbox_entry
    where topic like '%-urgent' and blocked_at is null
      and (direct_until is null or direct_until < clock_timestamp())
      and (failures = 0 or next_attempt_at <= clock_timestamp())
      and case when sent_at is null then added_at < clock_timestamp() - make_interval(secs => :seconds)
               else sent_at < clock_timestamp() - make_interval(secs => 3 * :seconds) end
    order by position
    limit :limit
    for update skip locked),
-- Queues of which the broker has taken nothing of late; never more of one stands sent than the relay's window.
idle as materialized (
    select t.topic from (values ('alarms'), ('notices')) as t (topic)
    where not exists (select from outbox_entry s
                      where s.topic = t.topic and s.sent_at is not null and s.blocked_at is null
                        and s.sent_at > clock_timestamp() - make_interval(secs => :seconds))),
untaken as materialized (
    select position from outbox_entry
    where topic = any (array(select topic from idle)) and type in ('AlarmRang', 'AlertDue', 'OwnerDue')
      and sent_at is null and blocked_at is null
      and (direct_until is null or direct_until < clock_timestamp())
      and (failures = 0 or next_attempt_at <= clock_timestamp())
      and added_at < clock_timestamp() - make_interval(secs => :seconds)
    order by position
    limit :limit),
refused as materialized (
    select position from outbox_entry
    where topic in ('alarms', 'notices') and type in ('AlarmRang', 'AlertDue', 'OwnerDue')
      and sent_at is null and blocked_at is null and next_attempt_at is not null and attempts > 0
      and (direct_until is null or direct_until < clock_timestamp())
      and (failures = 0 or next_attempt_at <= clock_timestamp())
      and added_at < clock_timestamp() - make_interval(secs => :seconds)
    limit :limit),
unheard as materialized (
    select position from outbox_entry
    where topic in ('alarms', 'notices') and type in ('AlarmRang', 'AlertDue', 'OwnerDue')
      and sent_at is not null and blocked_at is null
      and (direct_until is null or direct_until < clock_timestamp())
      and (failures = 0 or next_attempt_at <= clock_timestamp())
      and sent_at < clock_timestamp() - make_interval(secs => 3 * :seconds)
    limit :limit),
other as materialized (
    select position from outbox_entry
    where position = any (array(select position from untaken union select position from refused
                                union select position from unheard))
      and blocked_at is null and (direct_until is null or direct_until < clock_timestamp())
    order by position
    limit greatest(0, :limit - (select count(*) from urgent))
    for update skip locked),
late as (select position from urgent union all select position from other)
update outbox_entry o
set direct_until = clock_timestamp() + interval '30 seconds'
from late
where o.position = late.position
returning o.position, o.event_id, o.topic, o.message_key, o.type, o.payload, o.failures, o.attempts
