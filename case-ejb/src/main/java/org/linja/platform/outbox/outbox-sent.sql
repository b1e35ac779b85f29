-- Not deleted yet: the consumer's transaction does that. Nobody handled it in time: sent again, more
-- patiently each time. One that has failed at its consumer meanwhile has another time set already. Asked by
-- their numbers, not joined with them: a join is planned by how long the table was then. Held in the order of the ids, as
-- consumers hold what they take out.
with held as materialized (
    select position from outbox_entry where event_id = any (:events::uuid[]) order by event_id for update)
update outbox_entry
set sent_at = clock_timestamp(),
    attempts = attempts + 1,
    next_attempt_at = clock_timestamp() + make_interval(secs => least(60 * 2 ^ attempts, 3600))
where position = any (array(select position from held))
  and failures = (:failures::int[])[array_position(:events::uuid[], event_id)]
  and blocked_at is null
