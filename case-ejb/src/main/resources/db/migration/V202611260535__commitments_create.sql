-- Why: what a person told a customer (call-back, update, visit, estimate) must not live in somebody's head: it has an
-- owner and a moment, is called for when it is broken, and outlives merging, handing on and restarts.
-- EclipseLink takes a value for the end of a block of ten.
create sequence commitment_id start 10 increment 10;

create table commitment (
    id           bigint      primary key,
    row_version  bigint      not null,
    customer_id  bigint      not null references customer,
    case_id      bigint      not null references support_case,
    kind         text        not null check (kind in ('call-back', 'next-update', 'visit', 'estimate')),
    state        text        not null
        check (state in ('asked', 'open', 'broken', 'kept', 'kept-late', 'withdrawn', 'declined')),
    words        text        not null check (length(words) <= 1000),
    -- None while a customer only asks and the case is nobody's.
    owner_id     bigint      references person,
    made_at      timestamptz not null,
    -- When its present moment was said.
    said_at      timestamptz not null,
    due_at       timestamptz not null,
    first_due_at timestamptz not null,
    revisions    int         not null default 0 check (revisions = 0 or kind = 'estimate'),
    -- The first time; what is done later stays counted.
    broken_at    timestamptz,
    ended_at     timestamptz,
    reminders    int         not null default 0,
    calls        int         not null default 0,
    step         int         not null default 0,
    next_call_at timestamptz,
    check (kind = 'estimate' or due_at = first_due_at),
    check ((ended_at is null) = (state in ('asked', 'open', 'broken'))),
    check (state not in ('broken', 'kept-late') or broken_at is not null),
    check (owner_id is not null or state in ('asked', 'broken', 'declined', 'withdrawn'))
);
create index commitment_case on commitment (case_id);
create index commitment_owed on commitment (owner_id, due_at) where ended_at is null;
create index commitment_customer on commitment (customer_id, due_at);

grant usage on sequence commitment_id to linja_app, linja_customer;
grant select, insert, update on commitment to linja_app;
alter table commitment enable row level security;
create policy own on commitment to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint)
    with check (customer_id = nullif(current_setting('linja.customer', true), '')::bigint);
-- A customer asks; the house alone answers.
grant select, insert on commitment to linja_customer;
