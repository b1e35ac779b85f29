-- Whoever reads an address can be everybody who has it: a new password comes by letter.
select exists (select from person p
               where p.enabled and p.id <> :id and lower(p.email) = lower(:email) and (:ofHouse or p.customer_id is null))
