select number
from audit_opinion
where opened_from = :from and wished_until = :wished and coalesce(customer_id, 0) = coalesce(:customerId::bigint, 0)
  and state in ('queued', 'running')
