-- Whoever was shut out meanwhile is written nothing.
select id as person_id, customer_id, email, language, zone
from person
where id = :id and customer_id is not null and enabled
