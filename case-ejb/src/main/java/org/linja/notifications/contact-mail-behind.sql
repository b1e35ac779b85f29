-- An address that no contact of the customer has any more gets no letters, and nothing can be said of them.
select m.customer_id, m.kind, m.refused_at is not null as refused, c.language,
       (select min(k.id) from contact k
        where k.customer_id = m.customer_id and k.removed_at is null and k.email is not null
          and mail_mark(k.customer_id, k.email) = m.address) as contact
from contact_mail m
join customer c on c.id = m.customer_id
where m.word = :word
