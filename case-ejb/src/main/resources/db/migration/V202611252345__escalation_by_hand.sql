-- Why: a person may escalate to a rung of their choice; such a climb is about no deadline and ends by acceptance only.
alter table escalation add column by_hand boolean not null default false;
