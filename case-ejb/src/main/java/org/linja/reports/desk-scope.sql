select c.id, c.name, c.zone,
       (select count(*) from support_case s
        where s.customer_id = c.id and s.opened_at >= :from and s.opened_at < :until) as cases,
       (select count(*) from support_case s
        where s.customer_id = c.id and s.opened_at >= :from and s.opened_at < :until
          and s.closed_at is not null) as closed
from customer c
where c.code = :code
