-- Sealed opinions on everybody, or on the customer of the contract.
select number
from audit_opinion
where state = 'done' and (customer_id is null or customer_id = :customerId) and number < :before
order by number desc
limit :limit
