-- Why: foreign desks' logs: one numbered run a file, every row taken or listed with its reason.
create table import_run (
    number          bigint generated always as identity primary key,
    kind            text        not null check (kind in ('incident-log')),
    customer_id     bigint      not null references customer,
    -- the terms that every case of the run is stamped with
    contract_version_id bigint  not null references contract_version,
    calendar_version_id bigint  not null references calendar_version,
    file_name       text        not null,
    file_sha256     text        not null check (length(file_sha256) = 64),
    file_bytes      bigint      not null,
    rows_total      bigint      not null,
    requested_by    bigint      not null references person,
    requested_at    timestamptz not null,
    state           text        not null default 'queued'
                        check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    reason          text,
    execution_id    bigint,
    starts          int         not null default 0,
    lease_until     timestamptz,
    started_at      timestamptz,
    finished_at     timestamptz,
    -- Rows read is also the restart point: it moves in the transaction that writes what was read.
    rows_read       bigint      not null default 0,
    rows_taken      bigint      not null default 0,
    rows_unchanged  bigint      not null default 0,
    cases_taken     bigint      not null default 0,
    cases_unchanged bigint      not null default 0,
    cases_rejected  bigint      not null default 0
);
create index import_run_open on import_run (number) where state in ('queued', 'running');
grant select, insert, update on import_run to linja_app;

create table import_rejection (
    run      bigint not null references import_run,
    line     bigint not null,
    case_ref text   not null,
    reason   text   not null,
    primary key (run, line)
);
create index import_rejection_reason on import_rejection (run, reason);
grant select, insert on import_rejection to linja_app;

-- What is odd about cases that could be taken as they stand.
create table import_remark (
    run      bigint not null references import_run,
    case_ref text   not null,
    remark   text   not null,
    primary key (run, case_ref, remark)
);
create index import_remark_remark on import_remark (run, remark);
grant select, insert on import_remark to linja_app;

-- What was taken from whom, by the foreign reference; case_id is null where no row could be taken.
create table imported_case (
    customer_id     bigint not null references customer,
    reference       text   not null,
    content_sha256  text   not null check (length(content_sha256) = 64),
    first_run       bigint not null references import_run,
    case_id         bigint,
    severity        text,
    opened_at       timestamptz,
    foreign_verdict text check (foreign_verdict in ('met', 'missed')),
    primary key (customer_id, reference)
);
create index imported_case_rejected on imported_case (customer_id) where case_id is null;
grant select, insert, update on imported_case to linja_app;
