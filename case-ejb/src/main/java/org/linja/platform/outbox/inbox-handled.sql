-- What was discarded is known to every consumer. Both are carried out whatever is asked of them.
with noted as (
    insert into inbox_entry (event_id, consumer, handled_at)
    select :eventId, :consumer, clock_timestamp() + make_interval(secs => offset_seconds)
    from platform_clock
    where id = 1
      and not exists (select 1 from inbox_entry where event_id = :eventId and consumer = 'discarded')
    on conflict do nothing
    returning 1),
gone as (
    delete from outbox_entry where event_id = :eventId)
select exists (select from noted) as first
