-- xmin of the snapshot: every transaction below it has ended, so no later commit can enter the cut.
-- One opinion a period and customer at a time: whoever asks second adds nothing.
insert into audit_opinion (opened_from, opened_until, wished_until, customer_id, requested_by, requested_at, cut_at,
                           cut_txid)
values (:from, :until, :wished, :customerId::bigint, :requestedBy::bigint, :now, :cutAt,
        pg_snapshot_xmin(pg_current_snapshot()))
on conflict (opened_from, wished_until, coalesce(customer_id, 0)) where state in ('queued', 'running') do nothing
returning number
