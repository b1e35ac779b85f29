-- One table in the order of its index, so that a page costs a page: a join would sort the whole range each time.
select e.case_id
from journal_entry e
where e.seq = 1
  and e.occurred_at >= :from and e.occurred_at < :until
  and e.txid < :cut::xid8 and e.recorded_at <= :cutAt
  and (:customerId::bigint is null or e.customer_id = :customerId::bigint)
  and e.customer_id is distinct from (select id from customer where house)
  and e.case_id > :after and e.case_id <= :last
  and (select o.state = 'running' and o.starts = :start from audit_opinion o where o.number = :number)
order by e.case_id
limit :limit
