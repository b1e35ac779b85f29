-- Recomputes the journal as ops/docs/JOURNAL.md describes it; no row back means that every chain holds.
with entry as (
    select e.case_id, e.seq, e.previous_hash, e.hash, e.text_commitment,
           lag(e.hash, 1, repeat('0', 64)) over chain as should_follow,
           lag(e.seq, 1, 0::bigint) over chain + 1 as should_be_seq,
           encode(sha256(convert_to(
               '{"actor":' || to_json(e.actor) ||
               ',"caseNumber":' || e.case_id ||
               ',"data":' || e.data ||
               ',"kind":' || to_json(e.kind) ||
               ',"occurredAt":"' || to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') ||
               '","previousHash":"' || e.previous_hash ||
               '","recordedAt":"' || to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') ||
               '","seq":' || e.seq ||
               ',"textCommitment":' || coalesce('"' || e.text_commitment || '"', 'null') ||
               '}', 'UTF8')), 'hex') as recomputed,
           row_number() over (partition by e.case_id order by e.seq desc) = 1 as is_last
    from journal_entry e
    window chain as (partition by e.case_id order by e.seq)
)
select 'hash is not that of the line' as finding, case_id, seq from entry where hash <> recomputed
union all
select 'does not follow the entry before', case_id, seq from entry where previous_hash <> should_follow
union all
select 'a number is missing or twice', case_id, seq from entry where seq <> should_be_seq
union all
select 'the case names another last entry', c.id, c.last_seq
from support_case c
left join entry e on e.case_id = c.id and e.is_last
where e.hash is distinct from c.last_hash or e.seq is distinct from c.last_seq
union all
select 'entries of no case', e.case_id, e.seq
from entry e
where e.is_last and not exists (select from support_case c where c.id = e.case_id)
union all
select 'text is not the one committed to', t.case_id, t.seq
from journal_text t
join journal_entry e using (case_id, seq)
where encode(sha256(t.salt || convert_to(t.body, 'UTF8')), 'hex') is distinct from e.text_commitment
order by 2, 3
limit 1000
