select id, name, encode(credential_id, 'hex') as credential, made_at, used_at, doubted_at
from passkey
where person_id = :personId
order by id
limit 100
