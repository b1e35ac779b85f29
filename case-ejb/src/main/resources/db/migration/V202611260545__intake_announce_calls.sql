-- Why: what only a call may bring is kept with the moment it was first tried, and found by a code that house and caller
-- know. No two codes that could be said at the same time are the same, whoever's they are: a role that sees only its own
-- rows could not choose one that is free.
create table announced_call (
    id           uuid primary key,
    customer_id  bigint      not null references customer,
    person_id    bigint      not null references person,
    key          text        not null check (length(key) between 1 and 200),
    code         integer     not null check (code between 0 and 999999),
    answer       integer     not null check (answer between 0 and 99),
    hotline      text        not null,
    attempted_at timestamptz not null,
    issued_at    timestamptz not null check (issued_at >= attempted_at),
    expires_at   timestamptz not null check (expires_at > issued_at),
    body         text        not null check (body is json object and length(body) <= 80000),
    found_by     bigint references person,
    found_at     timestamptz,
    case_id      bigint references support_case,
    check ((found_by is null) = (found_at is null)),
    exclude using gist (int4range(code, code, '[]') with &&, tstzrange(issued_at, expires_at) with &&)
);
create index announced_call_draft on announced_call (person_id, key);
create index announced_call_issued on announced_call (person_id, issued_at);
create index announced_call_case on announced_call (case_id) where case_id is not null;
grant select, insert, update on announced_call to linja_app;

alter table announced_call enable row level security;
create policy own on announced_call to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint)
    with check (customer_id = nullif(current_setting('linja.customer', true), '')::bigint);
grant select, insert on announced_call to linja_customer;
grant update (body, case_id) on announced_call to linja_customer;

-- A request that opened nothing gives its name back.
grant delete on idempotency_key to linja_customer;

-- What a call that was announced brings to its case: when it was first tried, and what the caller proved.
alter table support_case add column attempted_at timestamptz;
alter table support_case add column verified_by text check (verified_by in ('portal-code'));
