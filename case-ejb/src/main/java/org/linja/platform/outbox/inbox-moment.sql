-- Which of these events a consumer has handled, or shall not hear; and the present moment. One question, asked once what
-- they are about is held, so that both are still true when their effect is written. The last row's moment is the latest.
select e.id as event_id,
       exists (select from inbox_entry i
               where i.event_id = e.id and i.consumer in (:consumer, 'discarded')) as known,
       clock_timestamp() + make_interval(secs => c.offset_seconds) as now
from platform_clock c
cross join unnest(:eventIds::uuid[]) as e (id)
where c.id = 1
