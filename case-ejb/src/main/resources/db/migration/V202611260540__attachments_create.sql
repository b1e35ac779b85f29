-- Why: people add files to cases. They stand in the database, in pieces, so that backup, restore and row security take
-- them along like everything else that is a customer's.
create table attachment (
    id          bigint generated always as identity primary key,
    -- By which it is asked for: 192 random bits.
    key         text        not null unique check (length(key) = 32),
    customer_id bigint      not null references customer,
    case_id     bigint      references support_case,
    -- The key of the writing it was brought for, until that is a case.
    draft       text        check (length(draft) <= 36),
    person_id   bigint      not null references person,
    -- As it is shown: never a path.
    name        text        not null check (length(name) between 1 and 255),
    media_type  text        not null,
    bytes       bigint      not null check (bytes > 0),
    sha256      text        not null check (length(sha256) = 64),
    internal    boolean     not null,
    brought_at  timestamptz not null,
    check ((case_id is null) = (draft is not null))
);
create index attachment_case on attachment (case_id);
create index attachment_customer on attachment (customer_id);
create index attachment_draft on attachment (brought_at) where case_id is null;

create table attachment_piece (
    attachment_id bigint not null references attachment on delete cascade,
    seq           int    not null,
    customer_id   bigint not null,
    content       bytea  not null,
    primary key (attachment_id, seq)
);
-- What people send is packed mostly.
alter table attachment_piece alter column content set storage external;

-- The way to a file for one person, for a few minutes; of the token a fingerprint only.
create table attachment_link (
    token_hash    text        primary key check (length(token_hash) = 64),
    attachment_id bigint      not null references attachment on delete cascade,
    person_id     bigint      not null references person,
    customer_id   bigint      not null,
    expires_at    timestamptz not null
);
create index attachment_link_expires on attachment_link (expires_at);
create index attachment_link_file on attachment_link (attachment_id);

grant select, insert, delete on attachment, attachment_piece, attachment_link to linja_app;
grant update (case_id, draft) on attachment to linja_app;

alter table attachment enable row level security;
alter table attachment_piece enable row level security;
alter table attachment_link enable row level security;

-- What is between colleagues does not exist for a customer's person; what belongs to a case stays as it is.
create policy own_read on attachment for select to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint and not internal);
create policy own_add on attachment for insert to linja_customer
    with check (customer_id = nullif(current_setting('linja.customer', true), '')::bigint and not internal);
create policy own_give on attachment for update to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint and not internal and case_id is null)
    with check (customer_id = nullif(current_setting('linja.customer', true), '')::bigint and not internal);
create policy own_drop on attachment for delete to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint and not internal and case_id is null);
-- Whoever sees the file sees its pieces.
create policy own on attachment_piece to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint
           and exists (select from attachment a where a.id = attachment_id))
    with check (customer_id = nullif(current_setting('linja.customer', true), '')::bigint
                and exists (select from attachment a where a.id = attachment_id));
create policy own on attachment_link to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint)
    with check (customer_id = nullif(current_setting('linja.customer', true), '')::bigint
                and exists (select from attachment a where a.id = attachment_id));

grant select, insert, delete on attachment to linja_customer;
grant update (case_id, draft) on attachment to linja_customer;
grant select, insert on attachment_piece to linja_customer;
grant select, insert, delete on attachment_link to linja_customer;
