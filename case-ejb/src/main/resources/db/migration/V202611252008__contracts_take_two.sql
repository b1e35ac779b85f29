-- Why: a version of a contract takes two people: one proposes it, another brings it into force.
create table contract_proposal (
    id           bigint generated always as identity primary key,
    customer_id  bigint      not null references customer,
    code         text        not null,
    -- Number of the newest version its writer knew; 0 for a contract that is new.
    based_on     int         not null check (based_on >= 0),
    -- Null: from the moment of its activation.
    wished_from  timestamptz,
    wished_until timestamptz check (wished_until > wished_from),
    terms        text        not null check (terms is json object),
    proposed_by  bigint      not null references person,
    -- Everybody who had a hand in its words; none of them may activate it.
    writers      bigint[]    not null check (proposed_by = any (writers)),
    proposed_at  timestamptz not null,
    outcome      text        check (outcome in ('activated', 'withdrawn')),
    ended_by     bigint      references person,
    ended_at     timestamptz,
    check ((outcome is null) = (ended_by is null) and (outcome is null) = (ended_at is null)),
    check (outcome is distinct from 'activated' or not ended_by = any (writers))
);
create index contract_proposal_open on contract_proposal (code, id) where outcome is null;
create index contract_proposal_customer on contract_proposal (customer_id, id);
grant select, insert on contract_proposal to linja_app;
grant update (outcome, ended_by, ended_at) on contract_proposal to linja_app;

-- What was proposed is what is activated: its words never change, and it ends once.
create function contract_proposal_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.outcome is not null
       or (old.id, old.customer_id, old.code, old.based_on, old.wished_from, old.wished_until, old.terms,
           old.proposed_by, old.writers, old.proposed_at)
          is distinct from
          (new.id, new.customer_id, new.code, new.based_on, new.wished_from, new.wished_until, new.terms,
           new.proposed_by, new.writers, new.proposed_at) then
        raise exception 'a proposal is only ever ended, once';
    end if;
    return new;
end $$;
create trigger contract_proposal_stays before update or delete on contract_proposal
    for each row execute function contract_proposal_stays();

-- Empty for what was signed before it took two.
alter table contract_version
    add column proposed_by  bigint references person,
    add column activated_by bigint references person check (activated_by <> proposed_by),
    add column activated_at timestamptz,
    add check ((proposed_by is null) = (activated_by is null) and (proposed_by is null) = (activated_at is null));

-- The serving role has no grant to change a version; this keeps the owner from it, too.
create function contract_version_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a version of a contract that was signed is never changed';
end $$;
create trigger contract_version_stays before update or delete on contract_version
    for each row execute function contract_version_stays();
