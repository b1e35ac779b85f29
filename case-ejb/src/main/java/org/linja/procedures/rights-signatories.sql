select id from person
where enabled and not invited and customer_id = :customerId and customer_right = 'signatory'
order by id
limit :limit
