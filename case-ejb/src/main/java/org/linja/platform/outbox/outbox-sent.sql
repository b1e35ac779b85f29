-- Not deleted yet: the consumer's transaction does that. Nobody handled it in time: sent again, more
-- patiently each time. One that has failed at its consumer meanwhile has another time set already.
update outbox_entry o
set sent_at = clock_timestamp(),
    attempts = o.attempts + 1,
    next_attempt_at = clock_timestamp() + make_interval(secs => least(60 * 2 ^ o.attempts, 3600))
from unnest(:events::uuid[], :failures::int[]) as sent (event_id, failures)
where o.event_id = sent.event_id and o.failures = sent.failures and o.blocked_at is null
