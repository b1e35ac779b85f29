-- What the cases in which two severities were held say by each of them. Undisputed opinions cost one look.
with side as materialized (
    select customer_code, case_id, held_by, verdict from audit_side_verdict where opinion = :number
)
insert into audit_disputed (opinion, held_by, cases, clocks, met, missed, undecidable)
select :number, held_by, count(distinct case_id), count(*), count(*) filter (where verdict = 'met'),
       count(*) filter (where verdict = 'missed'), count(*) filter (where verdict = 'undecidable')
from (select 'governing' as held_by, v.case_id, v.verdict
      from (select distinct customer_code, case_id from side) d
      join audit_verdict v on v.opinion = :number and v.customer_code = d.customer_code and v.case_id = d.case_id
      where exists (select from side)
      union all
      select held_by, case_id, verdict from side) told
group by held_by
