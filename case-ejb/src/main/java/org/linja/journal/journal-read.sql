-- A program with a key acts as the key's and its maker's, such as key 3 of person 7.
select e.case_id, e.seq, e.occurred_at, e.recorded_at, e.kind, e.actor, e.data, e.text_commitment,
       e.previous_hash, e.hash, t.body, p.name || coalesce(' · ' || k.name, '') as actor_name
from journal_entry e
left join journal_text t on t.case_id = e.case_id and t.seq = e.seq
left join person p on p.id = case when e.actor ~ '^(key.[0-9]{1,18} of )*person.[0-9]{1,18}$'
                                  then split_part(e.actor, 'person:', 2)::bigint end
left join api_key k on k.id = case when e.actor ~ '^key.[0-9]{1,18} of person.[0-9]{1,18}$'
                                   then split_part(split_part(e.actor, ' of ', 1), 'key:', 2)::bigint end
where e.case_id = :caseId
order by e.seq
