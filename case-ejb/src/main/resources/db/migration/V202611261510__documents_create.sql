-- Why: acts, protocols, approvals and letters are documents of a case: numbered for each customer and year without a gap,
-- printed from what the journal knew at a moment, signed, and never edited. The paper itself is a file of the case.
create table document_number (
    customer_id bigint not null references customer,
    year        int    not null check (year between 2000 and 9999),
    last        int    not null check (last > 0),
    primary key (customer_id, year)
);

create table case_document (
    id                 bigint      generated always as identity primary key,
    customer_id        bigint      not null references customer,
    case_id            bigint      not null references support_case,
    procedure_id       bigint      references case_procedure,
    kind               text        not null,
    language           text        not null check (language in ('en', 'fi', 'ru')),
    -- As the code was when it was issued: it stands on paper.
    customer_code      text        not null,
    year               int         not null,
    seq                int         not null,
    number             text        not null,
    internal           boolean     not null,
    -- The last entry of the journal that it knows of.
    journal_seq        bigint      not null,
    issued_at          timestamptz not null,
    issued_by          bigint      not null references person,
    file_key           text        not null unique references attachment (key),
    -- Before anything was signed: printed again it is this.
    paper_sha256       text        not null check (length(paper_sha256) = 64),
    -- Ed25519 over the file as it is kept, in base64, and the key by which it is checked.
    signature          text        check (length(signature) <= 200),
    public_key         text        check (length(public_key) <= 200),
    certificate_sha256 text        check (length(certificate_sha256) = 64),
    check ((signature is null) = (public_key is null)),
    unique (customer_id, year, seq)
);
-- What says the same is the same document, however often somebody asks for it.
create unique index case_document_same
    on case_document (case_id, kind, language, coalesce(procedure_id, 0), journal_seq);

grant select, insert, update on document_number to linja_app;
-- Never edited, never taken back.
grant select, insert on case_document to linja_app;

alter table document_number enable row level security;
alter table case_document enable row level security;
create policy own on case_document for select to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint and not internal);
grant select on case_document to linja_customer;
