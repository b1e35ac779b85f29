select word, refused_at is not null as refused
from contact_mail
where customer_id = :customerId and address = mail_mark(:customerId, :email) and kind = :kind
