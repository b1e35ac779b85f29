select case_id, seq, occurred_at, recorded_at, kind, actor, data, text_commitment
from journal_entry
where case_id = any (:caseIds::bigint[])
order by case_id, seq
