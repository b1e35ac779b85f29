-- Physical time: a lease must not end or last because the house's clock is moved.
update relay_lease
set holder = :holder, until_at = clock_timestamp() + make_interval(secs => :seconds)
where name = 'outbox' and (holder = :holder or until_at < clock_timestamp())
