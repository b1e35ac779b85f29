-- A firm without a matching contact is offered too, so that a new caller of a known firm is found.
select code, firm, zone, name, number
from (select c.code, c.name as firm, c.zone, k.name, k.number
      from contact k join customer c on c.id = k.customer_id
      where k.removed_at is null
        and ((:digits = '' and (starts_with(lower(k.name), lower(:text))
                               or position(' ' || lower(:text) in lower(k.name)) > 0
                               or starts_with(lower(c.name), lower(:text))
                               or starts_with(lower(c.code), lower(:text))))
         or (:digits <> '' and position(:digits in k.number) > 0))
      union
      select c.code, c.name, c.zone, '', ''
      from customer c
      where not c.house and :digits = '' and (starts_with(lower(c.name), lower(:text)) or starts_with(lower(c.code), lower(:text)))) found
order by firm, name = '', name
limit :limit
