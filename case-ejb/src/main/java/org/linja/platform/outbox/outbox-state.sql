select count(*) filter (where sent_at is null and blocked_at is null)     as waiting,
       count(*) filter (where sent_at is not null and blocked_at is null) as in_flight,
       count(*) filter (where blocked_at is not null)                     as parked,
       min(occurred_at) filter (where blocked_at is null)                 as oldest_at
from outbox_entry
