-- What an import could not take is named here as it stood at this moment; a later import may take it.
insert into audit_unjudged (opinion, case_id, customer_code, reference, reason)
select o.number, null, c.code, i.reference, 'not-imported'
from audit_opinion o
join imported_case i on i.case_id is null
    and (o.customer_id is null or i.customer_id = o.customer_id)
    and (i.opened_at is null or (i.opened_at >= o.opened_from and i.opened_at < o.opened_until))
join customer c on c.id = i.customer_id
where o.number = :number
