-- The newest report on a month that the customer itself or an auditor had made of this customer alone.
select number
from audit_opinion
where customer_id is not null
  and customer_id = :customerId -- only with customerId
  and opened_from = :from and wished_until = :until and state <> 'cancelled'
order by number desc
limit 1
