-- Why: each phone call is a record of its own, with the moments that prove time zero; a draft outlives tab and server.
create table phone_call (
    id            bigint generated always as identity primary key,
    customer_id   bigint      not null references customer,
    case_id       bigint      not null references support_case,
    caller_name   text        not null,
    caller_number text        not null,
    ring_at       timestamptz,
    answered_at   timestamptz,
    saved_at      timestamptz not null,
    taken_by      bigint      not null references person,
    check (answered_at >= ring_at)
);
create index phone_call_case on phone_call (case_id);
grant select, insert on phone_call to linja_app;

create table call_draft (
    person_id  bigint primary key references person,
    body       text        not null check (body is json object and length(body) <= 80000),
    updated_at timestamptz not null
);
grant select, insert, update, delete on call_draft to linja_app;
