-- xmax of the snapshot: whatever had been said yes to lies below it. What lies below and is still being written is
-- waited for before anything is judged (job-claim.sql), so no later commit can enter the cut.
-- One opinion a period and customer at a time: whoever asks second adds nothing.
insert into audit_opinion (opened_from, opened_until, wished_until, customer_id, requested_by, requested_at, cut_at,
                           cut_txid)
values (:from, :until, :wished, :customerId::bigint, :requestedBy::bigint, :now, :cutAt,
        pg_snapshot_xmax(pg_current_snapshot()))
on conflict (opened_from, wished_until, coalesce(customer_id, 0)) where state in ('queued', 'running') do nothing
returning number
