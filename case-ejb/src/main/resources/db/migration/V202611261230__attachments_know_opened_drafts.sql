-- Why: a file may be on its way while its writing becomes a case. Whoever keeps it then has to know which case that is.
create table opened_draft (
    person_id   bigint      not null references person,
    draft       text        not null check (length(draft) = 36),
    customer_id bigint      not null references customer,
    case_id     bigint      not null references support_case,
    opened_at   timestamptz not null,
    primary key (person_id, draft)
);
create index opened_draft_opened on opened_draft (opened_at);
grant select, insert, update, delete on opened_draft to linja_app;

alter table opened_draft enable row level security;
create policy own on opened_draft to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint)
    with check (customer_id = nullif(current_setting('linja.customer', true), '')::bigint);
grant select, insert, update, delete on opened_draft to linja_customer;
