insert into journal_entry (case_id, seq, customer_id, occurred_at, recorded_at, kind, actor, data,
                           text_commitment, previous_hash, hash)
values (:caseId, :seq, :customerId, :occurredAt, :recordedAt, :kind, :actor, :data,
        :textCommitment, :previousHash, :hash)
