-- Urgent and not taken by the broker in time, or taken and heard by nobody for three times as long. That the
-- relay waits because the broker is sick does not matter here; that the consumer failed does. Claimed for half a
-- minute: should this server die with it, the next one, or the broker, goes on.
with late as (
    select position from outbox_entry
    where topic like '%-urgent' and blocked_at is null
      and (direct_until is null or direct_until < clock_timestamp())
      and (failures = 0 or next_attempt_at <= clock_timestamp())
      and case when sent_at is null then added_at < clock_timestamp() - make_interval(secs => :seconds)
               else sent_at < clock_timestamp() - make_interval(secs => 3 * :seconds) end
    order by position
    limit :limit
    for update skip locked)
update outbox_entry o
set direct_until = clock_timestamp() + interval '30 seconds'
from late
where o.position = late.position
returning o.position, o.event_id, o.topic, o.message_key, o.type, o.payload, o.failures
