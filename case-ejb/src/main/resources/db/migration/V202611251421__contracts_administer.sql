-- Why: administrators keep customers, contacts and contracts at pages and API, and an auditor must see who changed what.

-- A disabled customer can open no new case; its running cases go on.
alter table customer add column enabled boolean not null default true;
create index customer_by_name on customer (lower(name), id);

-- A contact whose number calls or cases carry is taken off the list and kept; any other is deleted.
alter table contact add column removed_at timestamptz;
grant delete on contact to linja_app;
create index phone_call_caller on phone_call (customer_id, caller_number);
create index support_case_caller on support_case (customer_id, caller_number);

-- Append-only by grant, like the journal of a case: who, when by the house's clock and when by the machine's, what.
create table administration_entry (
    id          bigint generated always as identity primary key,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    actor       text        not null,
    act         text        not null,
    subject     text        not null check (length(subject) <= 80),
    customer_id bigint      references customer,
    commitment  text        not null check (length(commitment) = 64)
);
create index administration_entry_customer on administration_entry (customer_id, id desc);
create index administration_entry_subject on administration_entry (subject, id desc);
grant select, insert on administration_entry to linja_app;

-- Before and after may name people: they stand apart, bound by a salted commitment, so that they can be erased.
create table administration_text (
    entry_id bigint primary key references administration_entry,
    salt     bytea not null check (length(salt) = 16),
    body     text  not null check (body is json object)
);
grant select, insert on administration_text to linja_app;
