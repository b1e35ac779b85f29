-- Why: a formal procedure stands in the case it belongs to: whose turn it is, until when, and who did what on what
-- evidence. Steps take their numbers from commitment_id: people are called about both, and a call's number says about
-- which. EclipseLink takes a value for the end of a block of ten.
create sequence case_procedure_id start 10 increment 10;

create table case_procedure (
    id          bigint      primary key,
    row_version bigint      not null,
    customer_id bigint      not null references customer,
    case_id     bigint      not null references support_case,
    template_id bigint      not null references procedure_template,
    mandatory   boolean     not null,
    state       text        not null check (state in ('open', 'done', 'stopped', 'withdrawn')),
    -- Parts that have come to a join: join:from, parted by blanks.
    arrived     text        not null default '',
    started_by  bigint      not null references person,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    check ((ended_at is null) = (state = 'open'))
);
create index case_procedure_case on case_procedure (case_id);
create index case_procedure_customer on case_procedure (customer_id, id);

-- One row each time a step begins.
create table procedure_step (
    id           bigint      primary key,
    row_version  bigint      not null,
    procedure_id bigint      not null references case_procedure,
    customer_id  bigint      not null references customer,
    case_id      bigint      not null references support_case,
    code         text        not null,
    kind         text        not null
        check (kind in ('work', 'approval', 'customer-approval', 'document', 'wait', 'choice')),
    round        int         not null check (round > 0),
    state        text        not null check (state in ('open', 'done', 'skipped', 'dropped', 'lapsed', 'undone')),
    opened_at    timestamptz not null,
    due_at       timestamptz,
    ended_at     timestamptz,
    outcome      text,
    done_by      bigint      references person,
    -- Ids of those who did what this is to be apart from, parted by blanks: the one who asked cannot approve.
    apart_from   text        not null default '',
    -- What was written down, as an object of texts.
    form         text        not null default '{}' check (form is json object),
    evidence     text        not null default 'none' check (evidence in ('none', 'file', 'reference')),
    proof        text        not null default '' check (length(proof) <= 200),
    -- Of a file: what it was, so that whoever approves is shown it whatever becomes of the file.
    file_name    text        not null default '',
    file_sha256  text        not null default '' check (length(file_sha256) in (0, 64)),
    words        text        not null default '' check (length(words) <= 1000),
    -- Of an approval: what exactly was approved.
    digest       text        check (length(digest) = 64),
    late_at      timestamptz,
    reminders    int         not null default 0,
    calls        int         not null default 0,
    climb        int         not null default 0,
    next_call_at timestamptz,
    owner_id     bigint      references person,
    check ((ended_at is null) = (state = 'open')),
    check (state <> 'skipped' or (done_by is not null and words <> '')),
    check (kind not in ('approval', 'customer-approval') or state <> 'skipped'),
    check (kind not in ('approval', 'customer-approval') or state not in ('done', 'lapsed')
           or (done_by is not null and digest is not null)),
    constraint procedure_step_apart
        check (done_by is null or ' ' || apart_from || ' ' not like '% ' || done_by || ' %')
);
create index procedure_step_procedure on procedure_step (procedure_id, id);
create index procedure_step_customer on procedure_step (customer_id, id) where state = 'open';
create unique index procedure_step_open on procedure_step (procedure_id, code) where state = 'open';
create unique index procedure_step_round on procedure_step (procedure_id, code, round);

grant usage on sequence case_procedure_id to linja_app, linja_customer;
grant select, insert, update on case_procedure, procedure_step to linja_app;
alter table case_procedure enable row level security;
alter table procedure_step enable row level security;
create policy own on case_procedure to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint)
    with check (customer_id = nullif(current_setting('linja.customer', true), '')::bigint);
create policy own on procedure_step to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint)
    with check (customer_id = nullif(current_setting('linja.customer', true), '')::bigint
                and exists (select from case_procedure p where p.id = procedure_id));
grant select on case_procedure, procedure_step to linja_customer;
-- A signatory says yes or no, whereupon the house's next steps begin; whoever withdraws a case ends what goes on in it.
grant insert on procedure_step to linja_customer;
grant update (row_version, state, arrived, ended_at) on case_procedure to linja_customer;
grant update (row_version, state, ended_at, outcome, done_by, apart_from, words, digest, late_at, climb, next_call_at)
    on procedure_step to linja_customer;
