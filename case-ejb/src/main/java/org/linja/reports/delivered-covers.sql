select state
from audit_opinion
where number = :number and (customer_id is null or customer_id = :customerId)
