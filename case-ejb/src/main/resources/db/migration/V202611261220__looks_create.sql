-- Why: a manager of the house sees the portal as a customer's person sees it. The firm is owed who did, when and why, so
-- each look is a row that it reads and nobody changes; the table itself keeps it short.
create table customer_look (
    id          bigint generated always as identity primary key,
    customer_id bigint      not null references customer,
    seen_as     bigint      not null references person,
    looker_id   bigint      not null references person,
    -- Sessions are forgotten after a month, looks are not.
    session_id  bigint      not null,
    reason      text        not null check (length(reason) between 1 and 500),
    begun_at    timestamptz not null,
    ends_at     timestamptz not null check (ends_at > begun_at and ends_at <= begun_at + interval '30 minutes'),
    -- When it was left; what was not left ended by itself.
    ended_at    timestamptz
);
-- A session looks through one person's eyes at a time.
create unique index customer_look_open on customer_look (session_id) where ended_at is null;
create index customer_look_customer on customer_look (customer_id, id);

grant select, insert, update (ended_at) on customer_look to linja_app;
alter table customer_look enable row level security;
create policy own on customer_look for select to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint);
grant select on customer_look to linja_customer;
