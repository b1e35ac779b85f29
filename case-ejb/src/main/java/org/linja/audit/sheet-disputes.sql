-- A severity that governs may promise no such clock: then only the other side has a verdict on it.
select s.case_id, s.customer_code, s.clock, v.severity, v.verdict, s.held_by, s.severity as other_severity,
       s.verdict as other_verdict
from audit_side_verdict s
left join audit_verdict v on v.opinion = s.opinion and v.customer_code = s.customer_code and v.case_id = s.case_id
    and v.clock = s.clock
where s.opinion = :number
order by s.customer_code, s.case_id, s.clock, array_position(array['critical', 'high', 'medium', 'low'], s.severity)
limit :limit
