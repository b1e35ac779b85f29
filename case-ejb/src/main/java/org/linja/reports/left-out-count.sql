-- Also of what is closed to whoever asks: a number and no more.
select count(*)
from case_procedure p
join support_case k on k.id = p.case_id
join customer c on c.id = k.customer_id
where k.opened_at >= :from and k.opened_at < :until
  and exists (select from procedure_step s where s.procedure_id = p.id)
  and c.code = :customer -- only with customer
