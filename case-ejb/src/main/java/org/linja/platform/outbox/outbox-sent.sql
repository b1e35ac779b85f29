-- Not deleted yet: the consumer's transaction does that. Nobody handled it in time: sent again, more
-- patiently each time. One that has failed at its consumer meanwhile has another time set already. Asked by
-- their numbers, not joined with them: a join is planned by how long the table was then.
update outbox_entry
set sent_at = clock_timestamp(),
    attempts = attempts + 1,
    next_attempt_at = clock_timestamp() + make_interval(secs => least(60 * 2 ^ attempts, 3600))
where event_id = any (:events::uuid[])
  and failures = (:failures::int[])[array_position(:events::uuid[], event_id)]
  and blocked_at is null
