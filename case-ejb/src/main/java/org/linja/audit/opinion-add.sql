-- xmin of the snapshot: every transaction below it has ended, so no later commit can enter the cut.
insert into audit_opinion (opened_from, opened_until, customer_id, requested_by, requested_at, cut_at, cut_txid)
values (:from, :until, :customerId::bigint, :requestedBy, :now, :now, pg_snapshot_xmin(pg_current_snapshot()))
returning number
