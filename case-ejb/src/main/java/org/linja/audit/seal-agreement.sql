-- Beside the foreign desks' own verdicts, which speak of closing; what an import rejected disagrees.
insert into audit_agreement (opinion, severity, cases, agreeing, rejected)
select :number::bigint, severity, count(*), count(*) filter (where agrees), count(*) filter (where rejected)
from (select v.severity, v.verdict = v.foreign_verdict as agrees, false as rejected
      from audit_verdict v
      where v.opinion = :number and v.clock = 'close' and v.foreign_verdict is not null
      union all
      select coalesce(i.severity, 'unknown'), false, true
      from audit_opinion o
      join imported_case i on i.case_id is null
          and (o.customer_id is null or i.customer_id = o.customer_id)
          and (i.opened_at is null or (i.opened_at >= o.opened_from and i.opened_at < o.opened_until))
      where o.number = :number) compared
group by severity
