select count(*)
from support_case s
where s.status = 'closed' and s.merged_into is null and s.closed_at >= :from and s.closed_at < :before
  and s.customer_id = :customerId -- only with customerId
  -- include cases/open-to-reader.sql of s.customer_id, s.id
