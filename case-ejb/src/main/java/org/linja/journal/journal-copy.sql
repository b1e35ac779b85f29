copy journal_entry (case_id, seq, customer_id, occurred_at, recorded_at, kind, actor, data, previous_hash, hash) from stdin
