-- By the primary key: the code of a customer stays for ever, and the first entry of a case names its customer.
select v.customer_code, v.case_id, v.reference, v.contract, v.severity, v.clock, v.line,
       to_char(v.started_at at time zone v.zone, 'YYYY-MM') as month, v.calendar, v.zone, v.target_seconds,
       v.started_at, v.due_at, v.stopped_at, v.elapsed_seconds, v.verdict, v.missed_in,
       v.other_verdict, v.other_due_at, v.other_stopped_at, v.other_elapsed_seconds,
       coalesce(v.held_by, 'both') as held_by, true as governs
from audit_verdict v
join audit_opinion o on o.number = v.opinion and o.state = 'done'
where v.opinion = :number
  and v.customer_code = (select c.code from journal_entry e join customer c on c.id = e.customer_id
                         where e.case_id = :caseId and e.seq = 1) collate "C"
  and v.case_id = :caseId and v.clock = :clock
