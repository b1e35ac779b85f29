-- Calls a client was told are taken (temporary table acknowledged_call: key, case_id) against the cases that stand.
select 'lost' as verdict, 'call ' || a.key || ' was acknowledged as L-' || a.case_id || ', which is another case or none' as what
from acknowledged_call a
where not exists (select from support_case c where c.id = a.case_id and c.subject = 'chaos ' || a.key)
union all
select 'twice', 'call ' || substr(c.subject, 7) || ' opened ' || count(*) || ' cases'
from support_case c
where c.subject like 'chaos %'
group by c.subject
having count(*) > 1
union all
select 'broken', 'call ' || a.key || ' has no record of the call, no clock, or another answer under its key'
from acknowledged_call a
where (select count(*) from phone_call p where p.case_id = a.case_id) <> 1
   or not exists (select from sla_clock s where s.case_id = a.case_id)
   or not exists (select from journal_entry e where e.case_id = a.case_id and e.seq = 1 and e.kind = 'case-opened')
   or exists (select from idempotency_key k where k.key = a.key and k.result_id is distinct from a.case_id)
