-- Why: a call that quiet hours or a person's night hold back is made when they end, whatever dies meanwhile.
alter table person_reach
    add column night text check (night = 'none' or night ~ '^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$');

alter table escalation
    add column held_rung  integer not null default 0,
    add column held_turn  integer not null default 0,
    add column held_until timestamptz;

alter table notification
    add column held_until timestamptz;
