-- Why: people are reached by more than mail; each says by which way first, and each attempt says which way it took.
create table person_reach (
    person_id  bigint primary key references person,
    version    bigint      not null default 1,
    phone      text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
    webhook    text check (length(webhook) <= 500),
    channels   text        not null default '',
    changed_at timestamptz not null
);
-- A gateway's message names only the number it came from.
create index person_reach_phone on person_reach (phone) where phone is not null;
grant select, insert, update on person_reach to linja_app;

alter table notification
    add column code text not null default '';
create index notification_code on notification (code) where code <> '';

alter table notification_attempt
    add column address_kind text not null default 'email' check (address_kind in ('email', 'phone', 'url')),
    add column receipt      text,
    drop constraint notification_attempt_channel_check,
    add constraint notification_attempt_channel_check check (channel in ('email', 'sms', 'voice', 'webhook')),
    drop constraint notification_attempt_outcome_check,
    add constraint notification_attempt_outcome_check check (outcome in ('taken', 'handed', 'refused'));
create index notification_attempt_message on notification_attempt (message_id);
