-- Why: a customer who wants named steps of the procedures left out, or done within another time, signs that: dated,
-- expiring and never edited, so that whatever was not done can be shown to have been agreed.
create sequence deviation_id;
create table deviation (
    id             bigint      primary key default nextval('deviation_id'),
    customer_id    bigint      not null references customer,
    contract       text        not null check (length(contract) <= 40),
    version        int         not null check (version > 0),
    replaces       bigint      references deviation,
    -- A clock of the contract that it touches; it is named here and changed by the contract alone.
    clock          text        not null default '',
    in_force_from  timestamptz not null,
    in_force_until timestamptz not null,
    language       text        not null check (language in ('en', 'fi', 'ru')),
    wording        text        not null check (length(wording) between 1 and 1000),
    reason         text        not null check (length(reason) between 1 and 1000),
    proposed_by    bigint      not null references person,
    proposed_at    timestamptz not null,
    signed_by      bigint      references person,
    signed_at      timestamptz,
    -- Of exactly what was signed.
    digest         text        check (length(digest) = 64),
    outcome        text        check (outcome in ('refused', 'withdrawn', 'replaced')),
    ended_by       bigint      references person,
    ended_at       timestamptz,
    ended_why      text        not null default '' check (length(ended_why) <= 1000),
    constraint deviation_dated check (in_force_until > in_force_from
                                      and in_force_until - in_force_from <= interval '366 days 2 hours'),
    check ((signed_by is null) = (signed_at is null) and (signed_by is null) = (digest is null)),
    check ((outcome is null) = (ended_at is null) and (outcome is null) = (ended_by is null)),
    check (outcome is distinct from 'withdrawn' or ended_why <> ''),
    check (outcome is distinct from 'refused' or (ended_why <> '' and signed_by is null))
);
create index deviation_customer on deviation (customer_id, id);
create index deviation_contract on deviation (contract, in_force_until);
create index deviation_replaces on deviation (replaces) where replaces is not null;

create table deviation_step (
    deviation_id   bigint not null references deviation,
    customer_id    bigint not null references customer,
    template       text   not null check (length(template) <= 40),
    step           text   not null check (length(step) <= 40),
    act            text   not null check (act in ('leave-out', 'deadline')),
    within_seconds bigint check (within_seconds between 60 and 7776000),
    -- SHA-256 of what the step said when it was written down.
    reading        text   not null check (length(reading) = 64),
    primary key (deviation_id, template, step),
    check ((act = 'deadline') = (within_seconds is not null))
);
create index deviation_step_customer on deviation_step (customer_id);

-- It is signed once, by somebody who signs for this customer at that moment, and ended once; nothing else of it moves.
create function deviation_stays() returns trigger language plpgsql set search_path = linja, pg_temp as $$
begin
    if tg_op = 'DELETE'
       or (old.id, old.customer_id, old.contract, old.version, old.replaces, old.clock, old.in_force_from,
           old.in_force_until, old.language, old.wording, old.reason, old.proposed_by, old.proposed_at)
          is distinct from
          (new.id, new.customer_id, new.contract, new.version, new.replaces, new.clock, new.in_force_from,
           new.in_force_until, new.language, new.wording, new.reason, new.proposed_by, new.proposed_at)
       or ((old.signed_at is not null or old.outcome is not null)
           and (old.signed_by, old.signed_at, old.digest) is distinct from (new.signed_by, new.signed_at, new.digest))
       or (old.outcome is not null
           and (old.outcome, old.ended_by, old.ended_at, old.ended_why)
               is distinct from (new.outcome, new.ended_by, new.ended_at, new.ended_why)
           and not (old.outcome = 'replaced' and new.outcome = 'withdrawn' and new.ended_at < old.ended_at)) then
        raise exception 'deviation % is only ever signed and ended, once', old.id using errcode = 'check_violation';
    end if;
    if old.signed_at is null and new.signed_at is not null
       and not exists (select from person p where p.id = new.signed_by and p.enabled
                       and p.customer_id = new.customer_id and p.customer_right = 'signatory') then
        raise exception 'deviation % was signed by nobody who may', old.id using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger deviation_stays before update or delete on deviation
    for each row execute function deviation_stays();

-- Its steps are written with it: none is added to what somebody signed, or to what is over.
create function deviation_step_stays() returns trigger language plpgsql set search_path = linja, pg_temp as $$
begin
    if exists (select from deviation d
               where d.id = new.deviation_id and (d.signed_at is not null or d.outcome is not null)) then
        raise exception 'deviation % takes no further step', new.deviation_id using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger deviation_step_stays before insert on deviation_step
    for each row execute function deviation_step_stays();

grant usage on sequence deviation_id to linja_app;
grant select, insert on deviation, deviation_step to linja_app;
grant update (signed_by, signed_at, digest, outcome, ended_by, ended_at, ended_why) on deviation to linja_app;
alter table deviation enable row level security;
alter table deviation_step enable row level security;
create policy own on deviation to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint)
    with check (customer_id = nullif(current_setting('linja.customer', true), '')::bigint);
create policy own on deviation_step for select to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint);
grant select on deviation, deviation_step to linja_customer;
grant update (signed_by, signed_at, digest, outcome, ended_by, ended_at, ended_why) on deviation to linja_customer;

-- By which deviation a step was left out, or has its own time: a column, since no words could be counted on.
alter table procedure_step add column deviation_id bigint references deviation;
create index procedure_step_deviation on procedure_step (deviation_id) where deviation_id is not null;
do $$
declare
    name text;
begin
    for name in select conname from pg_constraint
                where conrelid = 'procedure_step'::regclass and contype = 'c'
                  and pg_get_constraintdef(oid) like '%skipped%' and pg_get_constraintdef(oid) like '%words%' loop
        execute format('alter table procedure_step drop constraint %I', name);
    end loop;
end
$$;
alter table procedure_step add constraint procedure_step_reasoned
    check (state <> 'skipped' or deviation_id is not null or (done_by is not null and words <> ''));
