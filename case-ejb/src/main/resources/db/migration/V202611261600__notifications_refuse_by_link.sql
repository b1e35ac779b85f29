-- Why: a contact without an account gets letters, and had nowhere to say that they want none. A link in the letter stops
-- its kind for that address of that customer, or lets it come again. The word of a link opens nothing else, so it may be
-- kept as it is; of the address only a mark is kept, for what somebody does not want outlives them on the list.
create function mail_mark(customer bigint, email text) returns text language sql immutable parallel safe
return encode(sha256(convert_to(customer || ':' || lower(email), 'UTF8')), 'hex');

create table contact_mail (
    customer_id bigint      not null references customer,
    address     text        not null check (length(address) = 64),
    kind        text        not null check (kind in ('receipts', 'answers', 'promises')),
    word        text        not null unique check (length(word) = 43),
    refused_at  timestamptz,
    primary key (customer_id, address, kind)
);
grant select, insert, update (refused_at) on contact_mail to linja_app;
grant select (customer_id, address, kind, refused_at) on contact_mail to linja_customer;
alter table contact_mail enable row level security;
create policy own on contact_mail for select to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint);
create policy house on contact_mail to linja_staff using (true) with check (true);
