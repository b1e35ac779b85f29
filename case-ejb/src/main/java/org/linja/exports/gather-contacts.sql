select json_build_object('name', c.name, 'number', c.number, 'email', c.email,
                         'refusedMail', array(select m.kind from contact_mail m
                                              where m.customer_id = c.customer_id
                                                and m.address = mail_mark(c.customer_id, c.email)
                                                and m.refused_at is not null
                                              order by m.kind))::text as body
from contact c
where true
  and c.customer_id = :customerId -- only with customerId
order by c.id
