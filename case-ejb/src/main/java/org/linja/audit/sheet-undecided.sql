-- A clock without a deadline stood still behind an open question; the others ran.
select case when due_at is null then 'paused' else 'running' end as reason, count(*) as count
from audit_verdict
where opinion = :number and verdict = 'undecidable'
group by 1
order by 1
