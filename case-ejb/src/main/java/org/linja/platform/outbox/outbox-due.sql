-- What to send now, what is urgent first, then in order; a bounded batch a topic. New entries only as far as
-- consumers keep up (:window a topic), so that a long backlog is never mistaken for events that nobody handles.
-- An entry waits behind an earlier one of its key that is to be tried again; a parked one holds up nobody, since
-- consumers read the present state. Waiting is physical time: moving the house's clock neither hurries nor
-- delays the broker; it is that of the statement's own transaction, which an index can be asked for.
select * from (
    select e.* from unnest(:topics) as t(topic) cross join lateral (
        select o.position, o.event_id, o.topic, o.message_key, o.type, o.payload, o.failures, o.attempts
        from outbox_entry o
        where o.topic = t.topic and o.sent_at is null and o.blocked_at is null
          and (o.next_attempt_at is null or o.next_attempt_at <= now())
          and not exists (
              select 1 from outbox_entry earlier
              where earlier.message_key = o.message_key and earlier.position < o.position
                and earlier.sent_at is null and earlier.blocked_at is null
                and earlier.next_attempt_at > now())
        order by o.position
        limit least(:batch, greatest(0, :window - (
            select count(*) from (
                select from outbox_entry f
                where f.topic = t.topic and f.sent_at is not null and f.blocked_at is null
                limit :window) sent)))
    ) e
    union all
    (select o.position, o.event_id, o.topic, o.message_key, o.type, o.payload, o.failures, o.attempts
     from outbox_entry o
     where o.topic = any (:topics) and o.sent_at is not null and o.blocked_at is null
       and o.next_attempt_at <= now()
     order by o.next_attempt_at
     limit :batch)
) due
order by topic like '%-urgent' desc, position
