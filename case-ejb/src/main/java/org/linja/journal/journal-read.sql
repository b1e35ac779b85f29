select e.case_id, e.seq, e.occurred_at, e.recorded_at, e.kind, e.actor, e.data, e.text_commitment,
       e.previous_hash, e.hash, t.body, p.name as actor_name
from journal_entry e
left join journal_text t on t.case_id = e.case_id and t.seq = e.seq
left join person p on e.actor = 'person:' || p.id
where e.case_id = :caseId
order by e.seq
