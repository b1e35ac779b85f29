-- A clock that has stopped and is neither met nor missed was merged into an older case; one without a
-- deadline stood still behind a pause; the others ran.
select case when stopped_at is not null then 'merged' when due_at is null then 'paused' else 'running' end as reason,
       count(*) as count
from audit_verdict
where opinion = :number and verdict = 'undecidable'
group by 1
order by 1
