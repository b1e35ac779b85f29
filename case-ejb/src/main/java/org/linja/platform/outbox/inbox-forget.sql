-- Thirty days are far beyond the last time a broker or the relay could deliver an event again.
delete from inbox_entry
where ctid = any (array(
    select i.ctid from inbox_entry i
    where i.handled_at < :now::timestamptz - interval '30 days'
      and not exists (select 1 from outbox_entry o where o.event_id = i.event_id)
    limit 5000))
