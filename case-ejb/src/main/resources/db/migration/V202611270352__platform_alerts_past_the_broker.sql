-- Why: alerts of cases that are not critical leave the urgent lane, so that no flood of them delays a critical one, and still
-- reach their consumers though the broker does not take them. The direct path asks for both, each by its own index.
create index outbox_entry_alert on outbox_entry (position)
    where topic in ('alarms', 'notices') and type in ('AlarmRang', 'AlertDue', 'OwnerDue') and blocked_at is null;
