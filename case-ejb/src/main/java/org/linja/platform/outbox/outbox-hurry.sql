-- What is not sent yet of these keys, as far as it calls somebody or leads to that. What the relay is sending at this
-- moment goes where it goes: nobody waits for it here, and it does not wait for whoever asks.
with waiting as materialized (
    select position from outbox_entry
    where topic in ('alarms', 'notices') and sent_at is null and blocked_at is null
      and type in ('AlarmRang', 'AlertDue', 'OwnerDue') and message_key = any (:keys)
    order by position
    for update skip locked)
update outbox_entry
set topic = topic || '-urgent'
where position = any (array(select position from waiting))
