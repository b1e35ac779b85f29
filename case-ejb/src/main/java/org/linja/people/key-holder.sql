select k.id, k.kind, k.person_id, p.customer_id, p.name, p.login, p.email, p.language
from person_key k
join person p on p.id = k.person_id and p.enabled
where k.secret_hash = decode(:hash, 'hex') and k.expires_at > :now
  and not exists (select from sign_in_provider s where s.customer_id = p.customer_id and s.only_way)
