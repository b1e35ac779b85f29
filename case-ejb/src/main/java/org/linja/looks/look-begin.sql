insert into customer_look (customer_id, seen_as, looker_id, session_id, reason, begun_at, ends_at)
values (:customerId, :seenAs, :looker, :session, :reason, :now, :endsAt)
on conflict (session_id) where ended_at is null do nothing
