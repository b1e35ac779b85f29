-- Not deleted yet: the consumer's transaction does that. Nobody handled it in time: sent again, more
-- patiently each time. One that has failed at its consumer meanwhile has another time set already.
update outbox_entry
set sent_at = clock_timestamp(),
    attempts = attempts + 1,
    next_attempt_at = clock_timestamp() + make_interval(secs => least(60 * 2 ^ attempts, 3600))
where event_id = any (:events::uuid[]) and blocked_at is null
  and (next_attempt_at is null or next_attempt_at <= clock_timestamp())
