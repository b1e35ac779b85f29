-- Why: a customer's monitoring tells the house of trouble before anybody calls. What it may open, for which service and
-- how often is agreed beforehand; an alert that burns on is one case, and whether the house was first is written down.
alter table support_case
    drop constraint support_case_channel_check,
    add constraint support_case_channel_check
        check (channel in ('phone', 'portal', 'imported', 'watch', 'monitoring'));

create table managed_service (
    id            bigint generated always as identity primary key,
    customer_id   bigint      not null references customer,
    name          text        not null check (length(name) between 1 and 80),
    -- What of a contract it is; which contract only where several cover it.
    service       text        not null,
    contract      text,
    -- By which label an alert says how severe it is, and what its values mean, parted by blanks.
    label         text        not null,
    critical      text        not null default '',
    high          text        not null default '',
    medium        text        not null default '',
    low           text        not null default '',
    usual         text        not null check (usual in ('critical', 'high', 'medium', 'low')),
    -- More cases than that in an hour are one storm.
    most_an_hour  int         not null check (most_an_hour between 1 and 100),
    added_at      timestamptz not null,
    retired_at    timestamptz,
    storm_case_id bigint      references support_case
);
create unique index managed_service_name on managed_service (customer_id, lower(name)) where retired_at is null;

create table monitor_token (
    id          bigint generated always as identity primary key,
    service_id  bigint      not null references managed_service,
    customer_id bigint      not null references customer,
    made_by     bigint      not null references person,
    name        text        not null check (length(name) between 1 and 80),
    secret_hash bytea       not null unique check (length(secret_hash) = 32),
    made_at     timestamptz not null,
    expires_at  timestamptz not null check (expires_at > made_at and expires_at <= made_at + interval '366 days'),
    used_at     timestamptz,
    revoked_at  timestamptz
);
create index monitor_token_service on monitor_token (service_id, id);
create index monitor_token_customer on monitor_token (customer_id);

-- What came just now: the same again is the same message, sent twice.
create table monitor_message (
    service_id  bigint      not null references managed_service,
    digest      text        not null check (length(digest) = 64),
    received_at timestamptz not null,
    primary key (service_id, digest)
);

create table signal (
    id          bigint generated always as identity primary key,
    service_id  bigint      not null references managed_service,
    customer_id bigint      not null references customer,
    fingerprint text        not null check (length(fingerprint) between 1 and 64),
    name        text        not null check (length(name) between 1 and 200),
    severity    text        not null check (severity in ('critical', 'high', 'medium', 'low')),
    case_id     bigint      not null references support_case,
    starts_at   timestamptz not null,
    heard_at    timestamptz not null,
    last_at     timestamptz not null,
    -- How often the monitoring said so while it burns.
    times       int         not null check (times >= 1),
    over_at     timestamptz,
    unique (service_id, fingerprint)
);
create index signal_case on signal (case_id);
create index signal_customer on signal (customer_id);

-- Cases that monitoring opened, and whether the house was there before its customer.
create table proactive_case (
    case_id       bigint      primary key references support_case,
    service_id    bigint      not null references managed_service,
    customer_id   bigint      not null references customer,
    opened_at     timestamptz not null,
    burning_since timestamptz not null,
    came_first    boolean     not null,
    storm         boolean     not null
);
create index proactive_case_service on proactive_case (service_id, opened_at);
create index proactive_case_customer on proactive_case (customer_id);

grant select, insert, update on managed_service, monitor_token, monitor_message, signal to linja_app;
grant select, insert on proactive_case to linja_app;
grant delete on monitor_message to linja_app;
alter table managed_service enable row level security;
alter table monitor_token enable row level security;
alter table monitor_message enable row level security;
alter table signal enable row level security;
alter table proactive_case enable row level security;
create policy own on managed_service to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint);
create policy own on signal to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint);
create policy own on proactive_case to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint);
grant select on managed_service, signal, proactive_case to linja_customer;

-- What EntryVisibility says, with what a customer's own monitoring said.
create or replace function is_for_customer(kind text) returns boolean language sql immutable parallel safe as $$
    select kind in (
        'answer-countersigned', 'answer-given', 'call-back-asked', 'call-back-declined', 'call-taken', 'case-absorbed',
        'case-accepted', 'case-closed', 'case-ended', 'case-lent', 'case-merged', 'case-opened', 'case-reopened',
        'case-resolved', 'case-routed', 'case-split', 'case-taken-back', 'commitment-broken', 'commitment-carried',
        'commitment-given', 'commitment-handed-on', 'commitment-kept', 'commitment-revised', 'commitment-taken',
        'commitment-withdrawn', 'correction-confirmed', 'customer-answered', 'dispute-overdue', 'engineer-joined',
        'file-added', 'group-imported', 'hand-over-accepted', 'pause-contested', 'procedure-approval-lapsed',
        'procedure-approved-by-customer', 'procedure-carried', 'procedure-ended', 'procedure-refused-by-customer',
        'procedure-started', 'procedure-withdrawn', 'question-asked', 'response-contested', 'service-restored',
        'severity-assessed', 'severity-changed', 'severity-claimed', 'severity-disputed', 'severity-settled',
        'signal-over', 'signal-received', 'signal-repeated', 'state-imported', 'terms-followed', 'vendor-wait-began',
        'vendor-wait-ended')
$$;
