-- A verdict differs if its outcome does; a clock that only one of the two knows differs too.
select case_id, coalesce(a.customer_code, b.customer_code) as customer, coalesce(a.severity, b.severity) as severity,
       clock, b.verdict as "from", a.verdict as "to", b.elapsed_seconds as elapsed_before,
       a.elapsed_seconds as elapsed_after
from (select * from audit_verdict where opinion = :before) b
full join (select * from audit_verdict where opinion = :after) a using (case_id, clock)
where a.verdict is distinct from b.verdict
order by case_id, clock
limit :limit
