insert into attachment_piece (attachment_id, seq, customer_id, content)
values (:id, :seq, :customerId, :content)
