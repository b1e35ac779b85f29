select k.id, k.name, k.number, k.email, k.version,
       array(select m.kind from contact_mail m
             where m.customer_id = k.customer_id and m.address = mail_mark(k.customer_id, k.email)
               and m.refused_at is not null
             order by m.kind) as refused_mail
from contact k
where k.customer_id = :customerId and k.id = :id and k.removed_at is null
