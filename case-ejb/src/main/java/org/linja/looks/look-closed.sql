select exists (select from restriction r
               where r.customer_id = :customerId and r.ended_at is null
                 and not exists (select from restriction_circle c
                                 where c.restriction_id = r.id and c.person_id = :looker))
