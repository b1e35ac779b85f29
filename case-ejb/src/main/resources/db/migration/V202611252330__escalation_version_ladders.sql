-- Why: ladders are versions that two people sign, a case keeps the one it was opened under, and each clock climbs by itself.
alter table support_case add column ladder_version_id bigint references ladder_version;
-- What is open climbs by the version it would have begun with; nothing before knew more than one.
update support_case s
set ladder_version_id = (select l.id from ladder_version l
                         join contract_version v on v.id = s.contract_version_id
                         where l.code = v.terms::json ->> 'ladder'
                         order by l.version desc limit 1)
where s.status <> 'closed' and s.contract_version_id is not null;

alter table ladder_version
    add column proposed_by  bigint references person,
    add column activated_by bigint references person check (activated_by <> proposed_by),
    add column reason       text not null default '';

create function ladder_version_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a version of a ladder is never changed';
end $$;
create trigger ladder_version_stays before update or delete on ladder_version
    for each row execute function ladder_version_stays();

create table ladder_proposal (
    id          bigint generated always as identity primary key,
    code        text        not null,
    -- Number of the newest version its writer knew; 0 for a ladder that is new.
    based_on    int         not null check (based_on >= 0),
    definition  text        not null check (definition is json object),
    reason      text        not null,
    proposed_by bigint      not null references person,
    -- Everybody who had a hand in it; none of them may bring it into force.
    writers     bigint[]    not null check (proposed_by = any (writers)),
    proposed_at timestamptz not null,
    outcome     text        check (outcome in ('activated', 'withdrawn')),
    ended_by    bigint      references person,
    ended_at    timestamptz,
    check ((outcome is null) = (ended_by is null) and (outcome is null) = (ended_at is null)),
    check (outcome is distinct from 'activated' or not ended_by = any (writers))
);
create index ladder_proposal_open on ladder_proposal (code, id) where outcome is null;
grant select, insert on ladder_proposal to linja_app;
grant update (outcome, ended_by, ended_at) on ladder_proposal to linja_app;

create function ladder_proposal_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.outcome is not null
       or (old.id, old.code, old.based_on, old.definition, old.reason, old.proposed_by, old.writers, old.proposed_at)
          is distinct from
          (new.id, new.code, new.based_on, new.definition, new.reason, new.proposed_by, new.writers, new.proposed_at) then
        raise exception 'a proposal is only ever ended, once';
    end if;
    return new;
end $$;
create trigger ladder_proposal_stays before update or delete on ladder_proposal
    for each row execute function ladder_proposal_stays();

-- Null on what began before clocks climbed by themselves: it is about the case's acknowledge clock.
alter table escalation
    add column clock_id    bigint references sla_clock,
    add column due_at      timestamptz,
    add column turn        int  not null default 0,
    -- Ids of who has accepted, parted by blanks.
    add column accepted_by text not null default '';
update escalation e
set turn = case when e.rung = 0 then 0 else 1 end,
    clock_id = k.id, due_at = e.started_at
from sla_clock k
where k.case_id = e.case_id and k.kind = 'acknowledge' and k.severity = 'critical';
drop index escalation_open;
create unique index escalation_open on escalation (case_id, coalesce(clock_id, 0)) where state in ('open', 'topped-out');

alter table notification
    add column turn     int  not null default 1,
    add column channels text not null default 'email',
    drop constraint notification_escalation_id_rung_person_id_key,
    add unique (escalation_id, rung, turn, person_id);
