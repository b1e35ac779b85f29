-- Nothing may wait in a house that has come to rest.
with house as (select now() + make_interval(secs => offset_seconds) as now from platform_clock)
select 'lost' as verdict, type || ' of ' || message_key || ' was given up: ' || coalesce(last_error, '') as what
from outbox_entry
where blocked_at is not null
union all
select 'lost', type || ' of ' || message_key || ' still waits'
from outbox_entry
where blocked_at is null
union all
select 'lost', 'the alarm ' || kind || ' of ' || subject_type || ' ' || subject_id || ' was due at ' || due_at || ' and has not rung'
from alarm
where due_at < (select now from house) - interval '1 minute'
