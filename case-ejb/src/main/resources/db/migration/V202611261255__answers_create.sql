-- Why: by contract some answers do not go out before a second person has read them. That it is another person, who had
-- the right at that moment, and read these very words, is held by the data and not by pages alone.
create table held_answer (
    -- Numbered with commitments: what a person is called about beside clocks goes by one number.
    id            bigint      primary key,
    row_version   bigint      not null,
    customer_id   bigint      not null references customer,
    case_id       bigint      not null references support_case,
    state         text        not null check (state in ('waiting', 'sent-back', 'released', 'withdrawn', 'lapsed')),
    writer_id     bigint      not null references person,
    words         text        not null check (length(words) between 1 and 32000),
    -- Slugs parted by blanks: what it carries, and why it waits.
    elements      text        not null,
    classes       text        not null check (classes <> ''),
    -- What the contract said when it was written.
    within_seconds bigint     not null check (within_seconds > 0),
    named         boolean     not null,
    -- How often it was written; who lets it out says which writing was read.
    revision      int         not null check (revision >= 1),
    read_revision int,
    written_at    timestamptz not null,
    -- For whom it waits now.
    waits_since   timestamptz not null,
    due_at        timestamptz not null check (due_at > written_at),
    -- Who let it out or sent it back last; never who wrote it.
    reader_id     bigint      references person check (reader_id <> writer_id),
    reason        text        check (length(reason) <= 1000),
    -- The first time, whatever became of it later; and whether it is so now.
    overdue_at    timestamptz,
    late          boolean     not null default false,
    ended_at      timestamptz,
    told          boolean     not null default false,
    calls         int         not null default 0,
    step          int         not null default 0,
    next_call_at  timestamptz,
    check ((ended_at is null) = (state in ('waiting', 'sent-back'))),
    check (state <> 'sent-back' or (reader_id is not null and reason is not null)),
    check (state <> 'released' or (reader_id is not null and read_revision = revision))
);
create index held_answer_case on held_answer (case_id);
create index held_answer_waiting on held_answer (due_at) where ended_at is null;
create index held_answer_customer on held_answer (customer_id);

-- A right that was withdrawn between the look and the act lets nothing out; what has ended stays as it ended.
create function held_answer_guard() returns trigger language plpgsql set search_path = linja, pg_temp as $$
begin
    if old.ended_at is not null then
        raise exception 'answer % has ended', old.id using errcode = 'check_violation';
    end if;
    if new.writer_id <> old.writer_id or new.customer_id <> old.customer_id then
        raise exception 'answer % is of another', old.id using errcode = 'check_violation';
    end if;
    if new.state = 'released' then
        if new.words <> old.words or new.revision <> old.revision then
            raise exception 'answer % is other than what was read', old.id using errcode = 'check_violation';
        end if;
        if not exists (select from person p join person_role r on r.person_id = p.id
                       where p.id = new.reader_id and p.enabled and p.customer_id is null
                         and r.role in ('LINE_2', 'DUTY_MANAGER')) then
            raise exception 'answer % was read by nobody who may let it out', old.id using errcode = 'check_violation';
        end if;
    end if;
    return new;
end
$$;
create trigger held_answer_guarded before update on held_answer
    for each row execute function held_answer_guard();
create function held_answer_born() returns trigger language plpgsql as $$
begin
    if new.state <> 'waiting' then
        raise exception 'an answer begins by waiting' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger held_answer_begun before insert on held_answer
    for each row execute function held_answer_born();

grant select, insert, update on held_answer to linja_app;
alter table held_answer enable row level security;
-- Whether anything waits is asked wherever a case moves, also by its customer's act; without a policy the answer is no.
grant select on held_answer to linja_customer;

-- What EntryVisibility says, with the second person whom a contract lets the customer know.
create or replace function is_for_customer(kind text) returns boolean language sql immutable parallel safe as $$
    select kind in (
        'answer-countersigned', 'answer-given', 'call-back-asked', 'call-back-declined', 'call-taken', 'case-absorbed',
        'case-accepted', 'case-closed', 'case-ended', 'case-lent', 'case-merged', 'case-opened', 'case-reopened',
        'case-resolved', 'case-routed', 'case-split', 'case-taken-back', 'commitment-broken', 'commitment-carried',
        'commitment-given', 'commitment-handed-on', 'commitment-kept', 'commitment-revised', 'commitment-taken',
        'commitment-withdrawn', 'correction-confirmed', 'customer-answered', 'dispute-overdue', 'engineer-joined',
        'file-added', 'group-imported', 'hand-over-accepted', 'pause-contested', 'procedure-approval-lapsed',
        'procedure-approved-by-customer', 'procedure-carried', 'procedure-ended', 'procedure-refused-by-customer',
        'procedure-started', 'procedure-withdrawn', 'question-asked', 'response-contested', 'service-restored', 'severity-assessed', 'severity-changed', 'severity-claimed',
        'severity-disputed', 'severity-settled', 'state-imported', 'terms-followed', 'vendor-wait-began',
        'vendor-wait-ended')
$$;
