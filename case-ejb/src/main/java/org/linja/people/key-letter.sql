with written as (
    update person_key k set secret_hash = decode(:hash, 'hex')
    from person p
    where k.id = :id and k.expires_at > :now and p.id = k.person_id and p.enabled
    returning k.kind, k.expires_at, k.person_id)
select w.kind, w.expires_at, p.email, p.language, p.zone, p.name, p.login, c.name as customer,
       (select c.code from sign_in_provider s where s.customer_id = c.id and s.only_way) as elsewhere
from written w
join person p on p.id = w.person_id
left join customer c on c.id = p.customer_id
