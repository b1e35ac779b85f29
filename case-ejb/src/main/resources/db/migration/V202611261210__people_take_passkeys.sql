-- Why: what is typed can be fished for; a key that never leaves its device and answers to the house's own address alone cannot.
create table passkey (
    id              bigint generated always as identity primary key,
    person_id       bigint      not null references person,
    customer_id     bigint references customer,
    name            text        not null check (length(name) between 1 and 80),
    credential_id   bytea       not null unique check (length(credential_id) between 16 and 1023),
    attested        bytea       not null check (length(attested) between 60 and 4000),
    backup_eligible boolean     not null,
    sign_count      bigint      not null check (sign_count >= 0),
    made_at         timestamptz not null,
    used_at         timestamptz,
    doubted_at      timestamptz
);
create index passkey_person on passkey (person_id, id);
grant select, insert, update (sign_count, used_at, doubted_at), delete on passkey to linja_app, linja_customer;
alter table passkey enable row level security;
create policy own on passkey to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint)
    with check (customer_id = nullif(current_setting('linja.customer', true), '')::bigint);
