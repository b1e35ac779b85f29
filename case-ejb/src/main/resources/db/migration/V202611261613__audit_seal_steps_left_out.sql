-- Why: which steps of procedures were left out belongs to what an opinion says, and stands in it as it stood when it was
-- sealed, not as it is asked later. Numbers, moments and reasons; no word that somebody wrote, and no name.
create table audit_left_out_list (
    opinion    bigint primary key references audit_opinion,
    procedures bigint  not null check (procedures >= 0),
    -- False where there are more steps than any list holds: none is listed then.
    whole      boolean not null
);
create table audit_left_out (
    opinion      bigint not null references audit_left_out_list,
    place        int    not null,
    customer_id  bigint not null references customer,
    customer     text   not null,
    case_id      bigint not null references support_case,
    contract     text   not null,
    procedure_id bigint not null,
    template     text   not null,
    step         text   not null,
    title_en     text   not null,
    title_fi     text   not null,
    title_ru     text   not null,
    round        int    not null,
    ended_at     timestamptz,
    reason       text   not null check (reason in ('deviation', 'declared', 'template', 'ended', 'none')),
    deviation    bigint,
    primary key (opinion, place)
);
create index audit_left_out_customer on audit_left_out (customer_id);
grant select, insert on audit_left_out_list, audit_left_out to linja_app;
alter table audit_left_out_list enable row level security;
alter table audit_left_out enable row level security;
create policy house on audit_left_out_list to linja_staff using (true) with check (true);
create policy house on audit_left_out to linja_staff using (true) with check (true);
