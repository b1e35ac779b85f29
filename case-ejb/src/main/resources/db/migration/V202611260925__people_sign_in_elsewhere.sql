-- Why: a customer's people sign in where their own firm keeps its accounts, so that whoever leaves the firm is out here too.
create table sign_in_provider (
    customer_id bigint  primary key references customer,
    issuer      text    not null check (length(issuer) between 1 and 400),
    client_id   text    not null check (length(client_id) between 1 and 200),
    only_way    boolean not null,
    version     bigint  not null default 1
);
-- A domain says whose people come with it: one customer's.
create table sign_in_domain (
    domain      text   primary key check (domain = lower(domain) and length(domain) between 3 and 253),
    customer_id bigint not null references sign_in_provider on delete cascade
);
create index sign_in_domain_customer on sign_in_domain (customer_id);
-- Which account of the provider is a person's: known by its subject from the first sign-in on, never by its address again.
create table person_elsewhere (
    person_id   bigint      primary key references person,
    customer_id bigint      not null references customer,
    issuer      text        not null,
    subject     text        not null check (length(subject) between 1 and 255),
    bound_at    timestamptz not null,
    unique (customer_id, issuer, subject)
);
grant select, insert, update, delete on sign_in_provider, sign_in_domain to linja_app;
grant select, insert, delete on person_elsewhere to linja_app;
alter table sign_in_provider enable row level security;
alter table sign_in_domain enable row level security;
alter table person_elsewhere enable row level security;
-- Whoever closes a colleague's account lets go of what it was bound to.
create policy own on person_elsewhere to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint)
    with check (customer_id = nullif(current_setting('linja.customer', true), '')::bigint);
grant select (person_id, customer_id), delete on person_elsewhere to linja_customer;
-- Whoever came by their firm's provider has come, though they have no password here.
comment on column person.password_hash is '-: invited and not come; =: comes by the provider of their firm alone';
