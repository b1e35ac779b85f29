-- Why: the house watches over itself: rounds of the inboxes with evidence, holes in the roster and rungs with nobody on
-- become cases of its own, one for each matter, which climb ladders like any other.
alter table customer
    -- The house itself, whose own cases these are; no firm, and in no list of firms.
    add column house boolean not null default false;
create unique index customer_house on customer (house) where house;

alter table support_case
    drop constraint support_case_channel_check,
    add constraint support_case_channel_check check (channel in ('phone', 'portal', 'imported', 'watch'));

-- What is watched and was not as it should be; at most one open for each.
create table concern (
    id        bigint generated always as identity primary key,
    -- round; hole; or target:… as a ladder writes whom it calls
    subject   text        not null,
    line      text        check (line in ('line-1', 'line-2', 'duty-manager')),
    starts_at timestamptz,
    ends_at   timestamptz check (ends_at > starts_at),
    case_id   bigint      not null references support_case,
    found_at  timestamptz not null,
    ended_at  timestamptz,
    outcome   text        check (outcome in ('filled', 'passed', 'joined', 'round-made', 'answered-again', 'given-up')),
    check ((subject = 'hole') = (line is not null) and (line is null) = (starts_at is null)),
    check ((ended_at is null) = (outcome is null))
);
create unique index concern_open on concern (subject, coalesce(line, ''), coalesce(starts_at, '-infinity')) where ended_at is null;
create index concern_case on concern (case_id);
grant select, insert on concern to linja_app;
grant update (starts_at, ends_at, ended_at, outcome) on concern to linja_app;

-- A person of the house has looked at all channels.
create table duty_round (
    id        bigint generated always as identity primary key,
    person_id bigint      not null references person,
    made_at   timestamptz not null,
    -- The lines that the person was on duty for, parted by blanks; empty for a person who was not.
    on_duty   text        not null,
    -- By when it was owed; null if none was owed.
    due_at    timestamptz,
    -- Names what the person had been shown; the same tap twice is one round.
    seen      text        not null,
    unique (person_id, seen)
);
grant select, insert on duty_round to linja_app;

-- What waited in each channel at that moment, as the house itself read it.
create table duty_round_channel (
    round_id    bigint not null references duty_round,
    channel     text   not null check (channel in ('portal', 'chat', 'mail', 'queue')),
    items       int    not null check (items >= 0),
    newest_case bigint,
    newest_at   timestamptz,
    primary key (round_id, channel),
    check ((items = 0) = (newest_case is null) and (items = 0) = (newest_at is null))
);
grant select, insert on duty_round_channel to linja_app;

-- The serving role has no grant to change evidence; this keeps the owner from it, too.
create function duty_round_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the evidence of a round is never changed';
end $$;
create trigger duty_round_stays before update or delete on duty_round
    for each row execute function duty_round_stays();
create trigger duty_round_channel_stays before update or delete on duty_round_channel
    for each row execute function duty_round_stays();
