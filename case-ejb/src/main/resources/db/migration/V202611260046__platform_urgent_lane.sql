-- Why: what calls somebody overtakes a flood of the rest, and reaches its consumer though the broker does not take it.
alter table alarm add column urgent boolean not null default false;
create index alarm_due_urgent on alarm (due_at) where urgent;
-- Until now only critical cases had escalations and alarms of a missed deadline.
update alarm set urgent = true where subject_type = 'escalation' or (subject_type = 'clock' and kind = 'due');
alter table outbox_entry
    add column added_at     timestamptz not null default clock_timestamp(),
    add column direct_until timestamptz;
create index outbox_entry_urgent on outbox_entry (position) where topic like '%-urgent' and blocked_at is null;
