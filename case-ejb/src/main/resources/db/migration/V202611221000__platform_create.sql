-- Why: what every component stands on: one clock, alarms, outbox, inbox and idempotency keys.
create table platform_clock (
    id             smallint primary key check (id = 1),
    offset_seconds bigint   not null default 0
);
insert into platform_clock (id) values (1);
grant select on platform_clock to linja_app;

create table alarm (
    id           bigint generated always as identity primary key,
    subject_type text        not null,
    subject_id   bigint      not null,
    kind         text        not null,
    due_at       timestamptz not null,
    customer_id  bigint,
    unique (subject_type, subject_id, kind)
);
create index alarm_due on alarm (due_at);
grant select, insert, update, delete on alarm to linja_app;

create table outbox_entry (
    position        bigint generated always as identity primary key,
    event_id        uuid        not null unique,
    topic           text        not null,
    message_key     text        not null,
    type            text        not null,
    payload         text        not null,
    occurred_at     timestamptz not null,
    attempts        int         not null default 0,
    sent_at         timestamptz,
    next_attempt_at timestamptz,
    blocked_at      timestamptz,
    last_error      text
);
create index outbox_entry_waiting on outbox_entry (position) where sent_at is null and blocked_at is null;
grant select, insert, update, delete on outbox_entry to linja_app;

create table inbox_entry (
    event_id   uuid        not null,
    consumer   text        not null,
    handled_at timestamptz not null,
    primary key (event_id, consumer)
);
grant select, insert, delete on inbox_entry to linja_app;

-- The same request twice is one effect: the key belongs to the person who sent it.
create table idempotency_key (
    person_id    bigint      not null,
    key          text        not null check (length(key) between 1 and 200),
    request_hash text        not null,
    result_id    bigint,
    created_at   timestamptz not null,
    primary key (person_id, key)
);
grant select, insert, update, delete on idempotency_key to linja_app;
