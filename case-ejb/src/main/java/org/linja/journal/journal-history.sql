select case_id, seq, occurred_at, recorded_at, kind, actor, data, text_commitment
from journal_entry
where case_id = :caseId
order by seq
