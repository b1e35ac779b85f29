-- One at a time, in the order in which they were ordered; a start that got nowhere is counted. One that is ordered
-- again has an old number: it waits for whoever is at work.
update following
set state = 'running', started_at = coalesce(started_at, :now), starts = starts + 1, claimed_at = :now,
    idle_starts = case when (select coalesce(sum(a.cases_seen), 0) from following_part a where a.following = following.number) > progress_at_start then 1 else idle_starts + 1 end,
    progress_at_start = (select coalesce(sum(a.cases_seen), 0) from following_part a where a.following = following.number),
    lease_until = :now::timestamptz + interval '20 seconds'
where number = :number and (state = 'queued' or (state = 'running' and lease_until < :now))
  and not exists (select from following f where f.number < following.number and f.state in ('queued', 'running'))
  and not exists (select from following f
                  where f.number > following.number and f.state = 'running' and f.lease_until >= :now)
returning starts, idle_starts, execution_id
