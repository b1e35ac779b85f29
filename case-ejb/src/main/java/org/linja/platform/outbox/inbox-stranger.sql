-- Of a message that this house never announced nothing else is left to look at. Bounded: somebody may pour
-- them in. An event that was handled is no stranger, it only came late.
insert into outbox_entry (event_id, topic, message_key, type, payload, occurred_at, failures, times_parked,
                          first_failed_at, last_failed_at, blocked_at, last_error, is_stranger)
select :eventId, :topic, :key, :type, :payload, clock_timestamp(), 1, 1,
       clock_timestamp(), clock_timestamp(), clock_timestamp(), :reason, true
where not exists (select 1 from inbox_entry where event_id = :eventId)
  and (select count(*) from outbox_entry where is_stranger) < :most
on conflict (event_id) do nothing
