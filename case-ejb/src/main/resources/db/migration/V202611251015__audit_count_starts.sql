-- Why: a job that is killed again and again may go on as long as each start gets somewhere; how long is left can be said.
alter table audit_opinion
    add column idle_starts       int    not null default 0,
    add column progress_at_start bigint not null default 0,
    add column claimed_at        timestamptz;
alter table import_run
    add column idle_starts       int    not null default 0,
    add column progress_at_start bigint not null default 0,
    add column claimed_at        timestamptz;
