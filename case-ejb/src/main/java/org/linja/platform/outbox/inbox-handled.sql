-- What was discarded is known to every consumer. All is carried out whatever is asked of it. What is taken out is held first,
-- in the order of the ids, as the relay marks what it sent: neither waits for the other in turn.
with noted as (
    insert into inbox_entry (event_id, consumer, handled_at)
    select e.id, :consumer, clock_timestamp() + make_interval(secs => c.offset_seconds)
    from platform_clock c
    cross join unnest(:eventIds::uuid[]) as e (id)
    where c.id = 1
      and not exists (select 1 from inbox_entry d where d.event_id = e.id and d.consumer = 'discarded')
    on conflict do nothing
    returning event_id),
held as materialized (
    select position from outbox_entry where event_id = any (:eventIds::uuid[]) order by event_id for update),
gone as (
    delete from outbox_entry where position = any (array(select position from held)))
select event_id from noted
