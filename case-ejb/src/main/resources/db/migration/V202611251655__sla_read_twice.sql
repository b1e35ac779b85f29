-- Why: clocks that a vendor pauses, that warn before their deadline, and that can be read in two ways.
alter table sla_clock
    add column paused_by_vendor boolean not null default false,
    -- working seconds left at which it warns, parted by blanks
    add column warnings         text    not null default '';

alter table support_case
    add column away        text check (away in ('vendor', 'neighbour')),
    add column merged_into bigint references support_case check (merged_into < id);
create index support_case_merged_into on support_case (merged_into) where merged_into is not null;

alter table audit_verdict
    -- in whose hands the case was when the deadline passed; null unless missed
    add column missed_in             text,
    -- what the other reading says; all null where both say the same
    add column other_verdict         text,
    add column other_due_at          timestamptz,
    add column other_stopped_at      timestamptz,
    add column other_elapsed_seconds bigint;
