-- Why: a due step writes some thirty index entries that nobody reads. By the key of a message the relay has asked along
-- outbox_entry_deferred alone since that came; the direct path finds what it may take along outbox_entry_waiting and
-- outbox_entry_in_flight; open cases are found along the queue's index and by their numbers, of a line along neither; and
-- nobody asks for the alerts or climbs of a customer. Dropped beside a running version before this one they cost it
-- nothing but the direct path's look at what waits.
drop index outbox_entry_key;
drop index outbox_entry_alert;
drop index support_case_open;
drop index escalation_customer;
drop index notification_customer;
