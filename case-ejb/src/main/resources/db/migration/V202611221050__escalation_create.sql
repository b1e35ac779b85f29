-- Why: how far a case nobody takes has climbed, and every alert to a person with each attempt to reach them.
create sequence escalation_id increment 10;
grant usage on sequence escalation_id to linja_app;

create table escalation (
    id                bigint primary key,
    version           bigint      not null,
    case_id           bigint      not null unique references support_case,
    customer_id       bigint      not null references customer,
    ladder_version_id bigint      not null references ladder_version,
    state             text        not null check (state in ('open', 'topped-out', 'accepted', 'stopped')),
    rung              int         not null check (rung >= 0),
    rung_at           timestamptz,
    started_at        timestamptz not null,
    ended_at          timestamptz,
    check ((rung = 0) = (rung_at is null))
);
create index escalation_customer on escalation (customer_id);
grant select, insert, update on escalation to linja_app;

create sequence notification_id increment 10;
grant usage on sequence notification_id to linja_app;

create table notification (
    id            bigint primary key,
    version       bigint      not null,
    customer_id   bigint      not null references customer,
    case_id       bigint      not null references support_case,
    escalation_id bigint      not null references escalation,
    rung          int         not null check (rung > 0),
    person_id     bigint      not null references person,
    state         text        not null check (state in ('sent', 'delivered', 'heard', 'accepted', 'failed', 'superseded')),
    created_at    timestamptz not null,
    ended_at      timestamptz,
    -- The same alarm twice alerts once.
    unique (escalation_id, rung, person_id)
);
create index notification_person on notification (person_id, id desc);
create index notification_customer on notification (customer_id);
grant select, insert, update on notification to linja_app;

create sequence notification_attempt_id increment 10;
grant usage on sequence notification_attempt_id to linja_app;

create table notification_attempt (
    id              bigint primary key,
    version         bigint      not null,
    notification_id bigint      not null references notification,
    customer_id     bigint      not null references customer,
    number          int         not null check (number > 0),
    channel         text        not null check (channel in ('email')),
    message_id      text        not null,
    started_at      timestamptz not null,
    finished_at     timestamptz,
    repeats         int         not null default 0,
    outcome         text check (outcome in ('taken', 'refused')),
    reason          text,
    unique (notification_id, number),
    check ((finished_at is null) = (outcome is null))
);
grant select, insert, update on notification_attempt to linja_app;
