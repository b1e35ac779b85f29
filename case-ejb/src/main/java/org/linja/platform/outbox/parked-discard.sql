with gone as (
    delete from outbox_entry
    where position = :position and times_parked = :timesParked and blocked_at is not null
    returning event_id),
noted as (
    insert into inbox_entry (event_id, consumer, handled_at)
    select event_id, 'discarded', :now from gone
    on conflict do nothing)
select count(*) from gone
