-- One start at a time: queued, or running under a lease that nobody has kept up. Starts that got nowhere are counted.
-- Not before every transaction below the cut has ended (JOURNAL.md).
update audit_opinion
set state = 'running', started_at = coalesce(started_at, :now), starts = starts + 1, claimed_at = :now,
    idle_starts = case when (select coalesce(sum(a.cases_judged), 0) from audit_part a where a.opinion = audit_opinion.number) > progress_at_start then 1 else idle_starts + 1 end,
    progress_at_start = (select coalesce(sum(a.cases_judged), 0) from audit_part a where a.opinion = audit_opinion.number),
    lease_until = :now::timestamptz + interval '20 seconds'
where number = :number and cut_txid <= pg_snapshot_xmin(pg_current_snapshot())
  and (state = 'queued' or (state = 'running' and lease_until < :now))
returning starts, idle_starts, execution_id
