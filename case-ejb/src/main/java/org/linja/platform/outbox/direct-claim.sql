-- Urgent, or an alert to somebody or what leads to one, and not taken by the broker in time, or taken and heard by
-- nobody for three times as long; what is urgent first. That the relay waits because the broker is sick does not
-- matter here; that the consumer failed does. Claimed for half a minute: should this server die with it, the next
-- one, or the broker, goes on.
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
other as materialized (
    select position from outbox_entry
    where topic in ('alarms', 'notices') and type in ('AlarmRang', 'AlertDue', 'OwnerDue') and blocked_at is null
      and (direct_until is null or direct_until < clock_timestamp())
      and (failures = 0 or next_attempt_at <= clock_timestamp())
      and case when sent_at is null then added_at < clock_timestamp() - make_interval(secs => :seconds)
               else sent_at < clock_timestamp() - make_interval(secs => 3 * :seconds) end
    order by position
    limit greatest(0, :limit - (select count(*) from urgent))
    for update skip locked),
late as (select position from urgent union all select position from other)
update outbox_entry o
set direct_until = clock_timestamp() + interval '30 seconds'
from late
where o.position = late.position
returning o.position, o.event_id, o.topic, o.message_key, o.type, o.payload, o.failures
