-- Why: a message that fails at its consumer is counted and set aside with all that is needed to decide about it, and a person is called.
alter table outbox_entry
    add column failures        int     not null default 0,
    add column times_parked    int     not null default 0,
    add column first_failed_at timestamptz,
    add column last_failed_at  timestamptz,
    add column is_stranger     boolean not null default false,
    add column call_until      timestamptz,
    add column called_at       timestamptz;
-- Not checked on rows that are on their way; those are gone within minutes.
alter table outbox_entry add constraint outbox_entry_payload check (octet_length(payload) <= 65536) not valid;
create index outbox_entry_parked on outbox_entry (position) where blocked_at is not null;
