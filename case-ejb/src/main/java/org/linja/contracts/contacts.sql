select id, name, number, email, version
from contact
where customer_id = :customerId and removed_at is null
order by lower(name), id
limit 500
