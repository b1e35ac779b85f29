select id from procedure_step
where customer_id = :customerId and state = 'open' and kind = 'customer-approval'
order by id
limit :limit
