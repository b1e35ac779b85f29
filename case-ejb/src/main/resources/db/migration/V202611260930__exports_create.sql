-- Why: a customer takes along everything that is theirs. What is written so far stands in the database, so that a killed
-- server goes on, any server hands it out, and row security holds for it like for what it was made of.
create table data_export (
    number        bigint generated always as identity primary key,
    customer_id   bigint      not null references customer,
    ordered_by    bigint      not null references person,
    ordered_at    timestamptz not null,
    language      text        not null check (language in ('en', 'fi', 'ru')),
    state         text        not null default 'queued'
                              check (state in ('queued', 'running', 'done', 'failed', 'expired')),
    reason        text,
    execution_id  bigint,
    starts        int         not null default 0,
    idle_starts   int         not null default 0,
    claimed_at    timestamptz,
    lease_until   timestamptz,
    -- The next case is the first behind it.
    last_case     bigint      not null default 0,
    cases_total   bigint      not null,
    cases_written bigint      not null default 0,
    finished_at   timestamptz,
    expires_at    timestamptz,
    bytes         bigint,
    sha256        text        check (length(sha256) = 64),
    check ((state = 'done') <= (bytes is not null and sha256 is not null and expires_at is not null))
);
-- One at a time.
create unique index data_export_open on data_export (customer_id) where state in ('queued', 'running');
create index data_export_customer on data_export (customer_id, number);
create index data_export_expires on data_export (expires_at) where state = 'done';

create table data_export_entry (
    export        bigint not null references data_export on delete cascade,
    place         int    not null,
    customer_id   bigint not null,
    path          text   not null check (length(path) between 1 and 400),
    bytes         bigint not null check (bytes >= 0),
    crc32         bigint not null,
    sha256        text   not null check (length(sha256) = 64),
    -- The bytes themselves, or the file of a case that they are.
    content       bytea,
    attachment_id bigint references attachment,
    primary key (export, place),
    unique (export, path),
    check ((content is null) <> (attachment_id is null))
);

-- The way to one export for one person, for a few minutes; of the token a fingerprint only.
create table data_export_link (
    token_hash  text        primary key check (length(token_hash) = 64),
    export      bigint      not null references data_export on delete cascade,
    person_id   bigint      not null references person,
    customer_id bigint      not null,
    expires_at  timestamptz not null
);
create index data_export_link_expires on data_export_link (expires_at);

grant select, insert, update on data_export to linja_app;
grant select, insert, delete on data_export_entry, data_export_link to linja_app;

alter table data_export enable row level security;
alter table data_export_entry enable row level security;
alter table data_export_link enable row level security;
create policy own on data_export to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint)
    with check (customer_id = nullif(current_setting('linja.customer', true), '')::bigint);
create policy own on data_export_entry for select to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint);
create policy own on data_export_link to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint)
    with check (customer_id = nullif(current_setting('linja.customer', true), '')::bigint
                and exists (select from data_export e where e.number = export));
grant select on data_export, data_export_entry to linja_customer;
grant insert (customer_id, ordered_by, ordered_at, language, cases_total) on data_export to linja_customer;
grant select, insert, delete on data_export_link to linja_customer;

-- A moment as an export writes it, on every server alike.
create function export_moment(timestamptz) returns text language sql stable as
$$ select to_char($1 at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;
