-- Each due step asks for the newest climb of a clock, each alert for the other alerts of its case; both read the
-- whole table, and every year of history made every call later.
create index escalation_clock on escalation (clock_id, id desc);
create index notification_case on notification (case_id, id);
