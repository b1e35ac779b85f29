insert into contact_mail (customer_id, address, kind, word)
values (:customerId, mail_mark(:customerId, :email), :kind, :word)
on conflict do nothing
