-- Why: what a formal procedure asks for is a text that one person writes and another signs; what runs keeps the version
-- it began with, so that nobody's yes is read against other words than they saw.
create table procedure_template (
    id           bigint generated always as identity primary key,
    code         text        not null check (length(code) <= 40),
    version      int         not null check (version > 0),
    definition   text        not null check (length(definition) <= 20000),
    reason       text        not null default '',
    published_at timestamptz not null,
    -- None for what the house was furnished with.
    proposed_by  bigint      references person,
    activated_by bigint      references person check (activated_by <> proposed_by),
    unique (code, version)
);
create function procedure_template_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a version of a template is never changed';
end $$;
create trigger procedure_template_stays before update or delete on procedure_template
    for each row execute function procedure_template_stays();

create table procedure_template_proposal (
    id          bigint generated always as identity primary key,
    code        text        not null,
    -- Number of the newest version its writer knew; 0 for a template that is new.
    based_on    int         not null check (based_on >= 0),
    definition  text        not null check (length(definition) <= 20000),
    reason      text        not null,
    proposed_by bigint      not null references person,
    proposed_at timestamptz not null,
    outcome     text        check (outcome in ('activated', 'withdrawn')),
    ended_by    bigint      references person,
    ended_at    timestamptz,
    check ((outcome is null) = (ended_by is null) and (outcome is null) = (ended_at is null)),
    check (outcome is distinct from 'activated' or ended_by <> proposed_by)
);
create index procedure_template_proposal_open on procedure_template_proposal (code, id) where outcome is null;
create function procedure_template_proposal_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.outcome is not null
       or (old.id, old.code, old.based_on, old.definition, old.reason, old.proposed_by, old.proposed_at)
          is distinct from
          (new.id, new.code, new.based_on, new.definition, new.reason, new.proposed_by, new.proposed_at) then
        raise exception 'a proposal is only ever ended, once';
    end if;
    return new;
end $$;
create trigger procedure_template_proposal_stays before update or delete on procedure_template_proposal
    for each row execute function procedure_template_proposal_stays();

grant select, insert on procedure_template, procedure_template_proposal to linja_app;
grant update (outcome, ended_by, ended_at) on procedure_template_proposal to linja_app;
alter table procedure_template enable row level security;
alter table procedure_template_proposal enable row level security;
-- What a customer is asked to approve is named by its template; it belongs to no customer.
create policy everybody on procedure_template for select to linja_customer using (true);
grant select on procedure_template to linja_customer;
