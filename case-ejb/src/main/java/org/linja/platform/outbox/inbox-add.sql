-- What was discarded is known to every consumer.
insert into inbox_entry (event_id, consumer, handled_at)
select :eventId, :consumer, clock_timestamp() + make_interval(secs => offset_seconds)
from platform_clock
where not exists (select 1 from inbox_entry where event_id = :eventId and consumer = 'discarded')
on conflict do nothing
