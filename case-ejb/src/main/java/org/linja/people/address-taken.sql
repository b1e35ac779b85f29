-- Whoever reads an address can be everybody who has it: a new password comes by letter.
select exists (select from person p
               where p.enabled and p.id <> :id and mailbox_of(p.email) = mailbox_of(:email) and (:ofHouse or p.customer_id is null))
