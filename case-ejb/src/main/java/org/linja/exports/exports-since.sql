select count(*) from data_export where customer_id = :customerId and ordered_at > :since and state <> 'failed'
