-- Why: where nobody whom a climb called last may be called any more, what comes next comes at once and not after the rung's delay.
-- Ids parted by blanks, as in accepted_by; empty of calls that were made before.
alter table escalation
    add column called      text not null default '',
    add column deserted_at timestamptz;
