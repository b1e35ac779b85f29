-- Why: the relay asks of each event whether an earlier one of its key is to be tried again. There is hardly ever one,
-- but without an index of those alone every question read all that waited: with 3,000 events waiting 65 ms a round.
create index outbox_entry_deferred on outbox_entry (message_key, position)
    where sent_at is null and blocked_at is null and next_attempt_at is not null;

-- Why: a case and its clocks are changed with every act. Where their page has room the new version stays in it and no
-- index is written.
alter table support_case set (fillfactor = 80);
alter table sla_clock set (fillfactor = 80);
