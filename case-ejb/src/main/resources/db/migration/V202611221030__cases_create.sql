-- Why: the case with its clocks, and the journal that proves what was done to it.
create sequence case_number start 100001;
grant usage on sequence case_number to linja_app;

create table support_case (
    id                  bigint primary key,
    row_version         bigint      not null,
    -- what a person saw when they act; the house's own entries do not move it
    version             bigint      not null,
    customer_id         bigint      not null references customer,
    contract_version_id bigint      references contract_version,
    subject             text        not null check (length(subject) <= 200),
    description         text        not null check (length(description) <= 32000),
    kind                text        not null check (kind in ('how-to', 'fault')),
    severity            text        not null check (severity in ('critical', 'high', 'medium', 'low')),
    status              text        not null check (status in ('new', 'in-work', 'waiting-for-customer', 'resolved', 'closed')),
    channel             text        not null check (channel in ('phone', 'portal', 'imported')),
    line                text        not null,
    owner_id            bigint      references person,
    offered_line        text,
    caller_name         text        not null,
    caller_number       text        not null,
    since               text        not null default '',
    tried               text        not null default '',
    external_ref        text,
    cause               text,
    opened_at           timestamptz not null,
    accepted_at         timestamptz,
    resolved_at         timestamptz,
    closed_at           timestamptz,
    next_due_at         timestamptz,
    last_seq            bigint      not null,
    last_hash           text        not null,
    search              tsvector generated always as (to_tsvector('simple',
                            subject || ' ' || caller_name || ' ' || caller_number || ' ' ||
                            coalesce(external_ref, '') || ' ' || description)) stored,
    unique (customer_id, external_ref)
);
create index support_case_customer on support_case (customer_id, id desc);
create index support_case_open on support_case (line, next_due_at) where status in ('new', 'in-work', 'waiting-for-customer');
create index support_case_search on support_case using gin (search);
grant select, insert, update on support_case to linja_app;

create sequence sla_clock_id start 50 increment 50;
grant usage on sequence sla_clock_id to linja_app;

create table sla_clock (
    id                  bigint primary key,
    version             bigint      not null,
    case_id             bigint      not null references support_case,
    customer_id         bigint      not null references customer,
    kind                text        not null,
    budget_seconds      bigint      not null check (budget_seconds >= 0),
    paused_by_question  boolean     not null,
    calendar_version_id bigint      not null references calendar_version,
    state               text        not null,
    started_at          timestamptz not null,
    due_at              timestamptz,
    stopped_at          timestamptz,
    elapsed_seconds     bigint      not null,
    unique (case_id, kind)
);
grant select, insert, update on sla_clock to linja_app;

-- Append-only by grant. txid lets an audit cut the journal where no later commit can enter.
create table journal_entry (
    case_id         bigint      not null,
    seq             bigint      not null check (seq > 0),
    customer_id     bigint      not null references customer,
    occurred_at     timestamptz not null,
    recorded_at     timestamptz not null,
    kind            text        not null,
    actor           text        not null,
    data            text        not null check (data is json object),
    text_commitment text check (length(text_commitment) = 64),
    previous_hash   text        not null check (length(previous_hash) = 64),
    hash            text        not null check (length(hash) = 64),
    txid            xid8        not null default pg_current_xact_id(),
    primary key (case_id, seq)
);
grant select, insert on journal_entry to linja_app;

-- Personal text stands apart, bound to its entry by a salted commitment, so that it can be erased.
create table journal_text (
    case_id     bigint not null,
    seq         bigint not null,
    customer_id bigint not null references customer,
    salt        bytea  not null check (length(salt) = 16),
    body        text   not null check (length(body) <= 33000),
    primary key (case_id, seq),
    foreign key (case_id, seq) references journal_entry
);
grant select, insert on journal_text to linja_app;
