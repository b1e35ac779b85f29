select count(*) filter (where state = 'failed') as failed, count(*) filter (where state <> 'failed') as others
from data_export
where customer_id = :customerId and ordered_at > :since
