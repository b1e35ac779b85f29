select count(*)
from support_case s
where s.status = 'closed' and s.merged_into is null and s.closed_at >= :from and s.closed_at < :before
  and s.customer_id = :customerId -- only with customerId
  and (s.customer_id <> all (array(select k.customer_id from closed_firm k)) -- only with guarded
       and s.id <> all (array(select k.case_id from closed_case k)) or is_open_to_reader(s.id)) -- only with guarded
