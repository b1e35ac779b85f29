-- Ranges of cases of about equal size; whoever plans second finds them there.
insert into audit_part (opinion, part, from_case, until_case, judged_until)
select :number::bigint, part, min(case_id), max(case_id), min(case_id) - 1
from (select e.case_id, ntile(:parts) over (order by e.case_id) as part
      from audit_opinion o
      join journal_entry e on e.seq = 1
          and e.occurred_at >= o.opened_from and e.occurred_at < o.opened_until
          and e.txid < o.cut_txid and e.recorded_at <= o.cut_at
          and (o.customer_id is null or e.customer_id = o.customer_id)
          and e.customer_id is distinct from (select id from customer where house)
      where o.number = :number and not exists (select from audit_part a where a.opinion = o.number)) scope
group by part
on conflict do nothing
