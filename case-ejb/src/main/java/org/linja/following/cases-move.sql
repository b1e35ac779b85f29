-- The house did it: what people saw of the case is not stale.
update support_case c
set row_version = c.row_version + 1, last_seq = m.last_seq, last_hash = m.last_hash, next_due_at = m.next_due_at,
    contract_version_id = coalesce(:contractVersionId::bigint, c.contract_version_id)
from unnest(:ids::bigint[], :lastSeqs::bigint[], :lastHashes::text[], :nextDueAts::timestamptz[])
         as m (id, last_seq, last_hash, next_due_at)
where c.id = m.id
