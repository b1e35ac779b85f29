-- Why: a person sees where they are signed in and ends what they do not know; what was ended is out at its next request.
create table person_session (
    id          bigint generated always as identity primary key,
    person_id   bigint      not null references person,
    customer_id bigint      references customer,
    begun_at    timestamptz not null,
    used_at     timestamptz not null,
    browser     text        not null check (length(browser) <= 60),
    network     text        not null check (length(network) <= 60),
    ended_at    timestamptz
);
create index person_session_person on person_session (person_id, used_at);
grant select, insert, delete, update (used_at, ended_at) on person_session to linja_app;
alter table person_session enable row level security;
create policy own on person_session to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint)
    with check (customer_id = nullif(current_setting('linja.customer', true), '')::bigint);
grant select, update (ended_at) on person_session to linja_customer;
