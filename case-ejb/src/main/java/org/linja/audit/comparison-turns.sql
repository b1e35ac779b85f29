select b.verdict as "from", a.verdict as "to", count(*) as clocks
from (select * from audit_verdict where opinion = :before) b
full join (select * from audit_verdict where opinion = :after) a using (case_id, clock)
group by 1, 2
order by 1, 2
