insert into attachment_link (token_hash, attachment_id, person_id, customer_id, expires_at)
select :hash, a.id, :personId, a.customer_id, :until
from attachment a
where a.id = :id
