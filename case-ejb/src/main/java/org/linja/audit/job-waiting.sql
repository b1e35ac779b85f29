-- Left behind by a server that died, or ordered while an older transaction was still writing.
select number
from audit_opinion
where (state = 'queued' or (state = 'running' and lease_until < :now))
  and cut_txid <= pg_snapshot_xmin(pg_current_snapshot())
order by number
