-- Why: a contract may count single clocks on calendars of their own, and an import binds every case to their versions.
alter table import_run
    -- CODE:id of calendars beside the contract's own, parted by blanks
    add column calendars text not null default '';
