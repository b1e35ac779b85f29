-- Why: a house writes the act of every case that it closed in a month, hundreds at once. Who ordered it, how far it is and
-- what could not be written stands in rows, each of them changed with the document that it tells of: a killed server goes
-- on, and none is written twice.
create table document_batch (
    number            bigint generated always as identity primary key,
    kind              text        not null,
    -- Null: each customer's own.
    language          text        check (language in ('en', 'fi', 'ru')),
    -- Null: all customers.
    customer_id       bigint      references customer,
    closed_from       timestamptz not null,
    closed_before     timestamptz not null check (closed_before > closed_from),
    ordered_by        bigint      not null references person,
    ordered_at        timestamptz not null,
    state             text        not null default 'queued'
                                  check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    reason            text,
    cases_total       int         not null check (cases_total > 0),
    cases_written     int         not null default 0,
    cases_left        int         not null default 0,
    cancelled_by      bigint      references person,
    finished_at       timestamptz,
    execution_id      bigint,
    starts            int         not null default 0,
    idle_starts       int         not null default 0,
    progress_at_start int         not null default 0,
    claimed_at        timestamptz,
    lease_until       timestamptz,
    check (cases_written + cases_left <= cases_total),
    check ((state = 'cancelled') = (cancelled_by is not null))
);
-- One at a time.
create unique index document_batch_open on document_batch ((true)) where state in ('queued', 'running');

create table document_batch_case (
    batch       bigint not null references document_batch,
    case_id     bigint not null references support_case,
    customer_id bigint not null references customer,
    state       text   not null default 'open' check (state in ('open', 'written', 'left')),
    document_id bigint references case_document,
    -- Why nothing was written.
    reason      text,
    primary key (batch, case_id),
    check ((state = 'written') = (document_id is not null)),
    check ((state = 'left') = (reason is not null))
);
create index document_batch_case_open on document_batch_case (batch, case_id) where state = 'open';

grant select, insert, update on document_batch, document_batch_case to linja_app;

-- Between colleagues: a customer sees the document on the case, and nothing of how it came about.
alter table document_batch enable row level security;
alter table document_batch_case enable row level security;
create policy house on document_batch to linja_staff using (true) with check (true);
create policy circle on document_batch_case to linja_staff
    using (customer_id <> all (array(select k.customer_id from closed_firm k))
           and case_id <> all (array(select k.case_id from closed_case k)) or is_open_to_reader(case_id))
    with check (true);
