-- Why: one relay at a time across servers without a transaction held open while a broker is slow.
create table relay_lease (
    name     text primary key,
    holder   uuid,
    until_at timestamptz not null
);
insert into relay_lease (name, until_at) values ('outbox', '-infinity');
grant select, update on relay_lease to linja_app;

drop index outbox_entry_waiting;
create index outbox_entry_waiting on outbox_entry (topic, position) where sent_at is null and blocked_at is null;
create index outbox_entry_in_flight on outbox_entry (topic, next_attempt_at) where sent_at is not null and blocked_at is null;
create index outbox_entry_key on outbox_entry (message_key, position);
create index inbox_entry_handled on inbox_entry (handled_at);
