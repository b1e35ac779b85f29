-- Why: an alert also reaches the browsers and telephones that a person has named, each known to its maker's push service.
create table push_device (
    id        bigint generated always as identity primary key,
    person_id bigint      not null references person,
    name      text        not null check (length(name) between 1 and 60),
    endpoint  text        not null unique check (length(endpoint) <= 1000),
    p256dh    text        not null check (length(p256dh) <= 100),
    auth      text        not null check (length(auth) <= 30),
    added_at  timestamptz not null
);
create index push_device_person on push_device (person_id);
grant select, insert, update, delete on push_device to linja_app;

alter table notification_attempt
    drop constraint notification_attempt_address_kind_check,
    add constraint notification_attempt_address_kind_check check (address_kind in ('email', 'phone', 'url', 'device')),
    drop constraint notification_attempt_channel_check,
    add constraint notification_attempt_channel_check check (channel in ('email', 'sms', 'voice', 'webhook', 'push'));
