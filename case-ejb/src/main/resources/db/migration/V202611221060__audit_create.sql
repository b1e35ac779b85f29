-- Why: numbered opinions on what the journal proves, judged up to a cut that no later commit can enter.
create table audit_opinion (
    number        bigint generated always as identity primary key,
    opened_from   timestamptz not null,
    opened_until  timestamptz not null check (opened_until > opened_from),
    customer_id   bigint references customer,
    requested_by  bigint      not null references person,
    requested_at  timestamptz not null,
    -- Only entries of transactions below cut_txid are judged: all of those had ended when it was taken.
    cut_at        timestamptz not null,
    cut_txid      xid8        not null,
    state         text        not null default 'queued'
                      check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    reason        text,
    execution_id  bigint,
    starts        int         not null default 0,
    lease_until   timestamptz,
    cases_total   bigint,
    started_at    timestamptz,
    finished_at   timestamptz,
    report_bytes  bigint,
    report_sha256 text check (length(report_sha256) = 64)
);
create index audit_opinion_open on audit_opinion (number) where state in ('queued', 'running');
grant select, insert, update on audit_opinion to linja_app;

create function audit_opinion_stays() returns trigger language plpgsql as $$
begin
    raise exception 'audit opinion % is final', old.number;
end $$;
create trigger audit_opinion_stays before update on audit_opinion
    for each row when (old.state in ('done', 'failed', 'cancelled')) execute function audit_opinion_stays();

-- How far each range of cases is judged: the restart point after a crash.
create table audit_part (
    opinion      bigint not null references audit_opinion,
    part         int    not null,
    from_case    bigint not null,
    until_case   bigint not null check (until_case >= from_case),
    judged_until bigint not null,
    cases_judged bigint not null default 0,
    primary key (opinion, part)
);
grant select, insert, update on audit_part to linja_app;

-- What one opinion says of one clock; everything its report prints stands here, so that it cannot change.
create table audit_verdict (
    opinion         bigint      not null references audit_opinion,
    case_id         bigint      not null,
    clock           text        not null,
    customer_id     bigint      not null references customer,
    customer_code   text        not null,
    reference       text        not null,
    contract        text        not null,
    severity        text        not null,
    calendar        text        not null,
    zone            text        not null,
    target_seconds  bigint      not null,
    started_at      timestamptz not null,
    due_at          timestamptz,
    stopped_at      timestamptz,
    elapsed_seconds bigint,
    verdict         text        not null check (verdict in ('met', 'missed', 'undecidable')),
    foreign_verdict text check (foreign_verdict in ('met', 'missed')),
    primary key (opinion, case_id, clock)
);
grant select, insert on audit_verdict to linja_app;

create table audit_total (
    opinion     bigint not null references audit_opinion,
    customer    text   not null,
    severity    text   not null,
    clock       text   not null,
    cases       bigint not null,
    met         bigint not null,
    missed      bigint not null,
    undecidable bigint not null,
    primary key (opinion, customer, severity, clock)
);
grant select, insert on audit_total to linja_app;

-- Verdicts beside those of the desk the cases were imported from.
create table audit_agreement (
    opinion  bigint not null references audit_opinion,
    severity text   not null,
    cases    bigint not null,
    agreeing bigint not null,
    rejected bigint not null,
    primary key (opinion, severity)
);
grant select, insert on audit_agreement to linja_app;

-- The first entry of a case says when it was opened; audits look for cases of a period by it.
create index journal_entry_opened on journal_entry (case_id, occurred_at) where seq = 1;
