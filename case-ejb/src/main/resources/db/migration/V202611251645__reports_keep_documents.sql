-- Why: a large document of an opinion takes a minute to write: a job makes it once, the house keeps it and says how far it is.
create table opinion_document (
    number       bigint generated always as identity primary key,
    opinion      bigint      not null references audit_opinion,
    form         text        not null check (form in ('csv', 'xlsx', 'pdf', 'json')),
    -- of the words in it; empty for forms that speak the words of the API
    language     text        not null check (language in ('', 'en', 'fi', 'ru')),
    ordered_by   bigint      not null references person,
    ordered_at   timestamptz not null,
    state        text        not null default 'queued'
                     check (state in ('queued', 'running', 'done', 'failed', 'expired')),
    reason       text,
    execution_id bigint,
    starts       int         not null default 0,
    idle_starts  int         not null default 0,
    claimed_at   timestamptz,
    lease_until  timestamptz,
    finished_at  timestamptz,
    rows_total   bigint      not null,
    rows_written bigint      not null default 0,
    -- The file lies in the work folder under its fingerprint; it can always be made again.
    bytes        bigint,
    sha256       text        check (length(sha256) = 64),
    used_at      timestamptz,
    unique (opinion, form, language)
);
create index opinion_document_open on opinion_document (number) where state in ('queued', 'running');
grant select, insert, update on opinion_document to linja_app;
