-- Who signs for the customer, then whoever of the house answers for it, else its duty managers.
select p.id, p.email, p.language, p.zone, p.customer_id is not null as signs
from person p
where p.enabled and p.email is not null
  and (p.customer_id = :customerId and p.customer_right = 'signatory'
       or p.id = (select o.id from customer c
                  join person o on o.id = c.account_owner and o.enabled and o.customer_id is null
                  where c.id = :customerId)
       or p.customer_id is null
          and exists (select from person_role r where r.person_id = p.id and r.role = 'DUTY_MANAGER')
          and not exists (select from customer c
                          join person o on o.id = c.account_owner and o.enabled and o.customer_id is null
                          where c.id = :customerId))
  and not exists (select from deviation_letter l
                  where l.deviation_id = :number and l.notice = :notice and l.person_id = p.id)
order by p.customer_id is null, p.id
limit 50
