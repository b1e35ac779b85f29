-- Why: a customer's programs come without anybody's password, may do less than a person, and are shut out one by one.
create table api_key (
    id          bigint generated always as identity primary key,
    customer_id bigint      not null references customer,
    made_by     bigint      not null references person,
    name        text        not null check (length(name) between 1 and 80),
    scope       text        not null check (scope in ('read-cases', 'write-cases')),
    secret_hash bytea       not null unique check (length(secret_hash) = 32),
    made_at     timestamptz not null,
    expires_at  timestamptz not null check (expires_at > made_at and expires_at <= made_at + interval '366 days'),
    used_at     timestamptz,
    revoked_at  timestamptz
);
create index api_key_customer on api_key (customer_id, id);
create index api_key_made_by on api_key (made_by);
grant select, insert, update (used_at, revoked_at) on api_key to linja_app;
alter table api_key enable row level security;
create policy own on api_key to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint)
    with check (customer_id = nullif(current_setting('linja.customer', true), '')::bigint);
-- The hash is written by whoever makes a key and read by the door alone, which is the house.
grant select (id, customer_id, made_by, name, scope, made_at, expires_at, used_at, revoked_at) on api_key
    to linja_customer;
grant insert (customer_id, made_by, name, scope, secret_hash, made_at, expires_at) on api_key to linja_customer;
grant update (revoked_at) on api_key to linja_customer;
