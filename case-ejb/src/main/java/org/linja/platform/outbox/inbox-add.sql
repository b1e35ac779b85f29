insert into inbox_entry (event_id, consumer, handled_at) values (:eventId, :consumer, :now)
on conflict do nothing
