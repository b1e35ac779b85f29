select e.case_id, e.seq, e.occurred_at, e.recorded_at, e.kind, e.actor, e.data, e.text_commitment
from audit_opinion o
join journal_entry e on e.case_id = any (:cases::bigint[]) and e.txid < o.cut_txid
where o.number = :number
order by e.case_id, e.seq
