-- Why: a calendar is published by one person; that running cases follow it takes a second one.
alter table following
    drop constraint following_state_check,
    add constraint following_state_check
        check (state in ('unsigned', 'queued', 'running', 'done', 'failed', 'refused')),
    add column signed_by bigint references person;
