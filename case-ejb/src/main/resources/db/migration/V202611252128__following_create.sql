-- Why: a version may say that running cases follow it; then a numbered run moves them, and goes on when its server is killed.
alter table calendar_version
    add column running_cases_follow boolean not null default false;

create table following (
    number            bigint generated always as identity primary key,
    -- what came into force
    subject           text        not null check (subject in ('contract', 'calendar')),
    version_id        bigint      not null,
    ordered_at        timestamptz not null,
    state             text        not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
    reason            text,
    cases_total       bigint,
    started_at        timestamptz,
    finished_at       timestamptz,
    starts            int         not null default 0,
    idle_starts       int         not null default 0,
    progress_at_start bigint      not null default 0,
    claimed_at        timestamptz,
    lease_until       timestamptz,
    execution_id      bigint,
    unique (subject, version_id)
);
create index following_open on following (number) where state in ('queued', 'running');
grant select, insert, update on following to linja_app;

-- Ranges of cases side by side; how far each has come is written with what was moved.
create table following_part (
    following    bigint not null references following,
    part         int    not null,
    until_case   bigint not null,
    moved_until  bigint not null,
    cases_seen   bigint not null default 0,
    cases_moved  bigint not null default 0,
    clocks_moved bigint not null default 0,
    primary key (following, part)
);
grant select, insert, update on following_part to linja_app;

-- Cases that could not be moved, each with its reason; they keep what they had.
create table following_left (
    following bigint not null references following,
    case_id   bigint not null references support_case,
    reason    text   not null,
    primary key (following, case_id)
);
grant select, insert on following_left to linja_app;
