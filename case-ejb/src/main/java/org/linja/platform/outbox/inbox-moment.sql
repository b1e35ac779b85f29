-- Whether a consumer has handled an event, or shall not hear it; and the present moment. One question, asked once what the
-- event is about is held, so that both are still true when its effect is written.
select exists (select from inbox_entry where event_id = :eventId and consumer in (:consumer, 'discarded')) as known,
       clock_timestamp() + make_interval(secs => offset_seconds) as now
from platform_clock
where id = 1
