-- Without commitments to personal text: no rule reads them.
select e.case_id, e.seq, e.customer_id, e.occurred_at, e.recorded_at, e.kind, e.actor, e.data,
       null::text as text_commitment
from journal_entry e
where e.case_id = any (:cases::bigint[])
order by e.case_id, e.seq
