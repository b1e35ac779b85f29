-- Why: ids are taken in blocks of ten that end at the sequence's value; the first block must not begin below one.
alter sequence escalation_id restart with 100;
alter sequence notification_id restart with 100;
alter sequence notification_attempt_id restart with 100;
