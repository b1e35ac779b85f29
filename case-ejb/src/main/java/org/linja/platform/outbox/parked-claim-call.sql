-- At once about the first, then at most once in five minutes about new ones, and each hour as long as any is
-- left. Whoever claims it and dies leaves it to another after a minute.
with due as (
    update outbox_entry
    set call_until = clock_timestamp() + interval '1 minute'
    where blocked_at is not null
      and (call_until is null or call_until < clock_timestamp())
      and (called_at is null or called_at < clock_timestamp() - interval '1 hour')
      and not exists (select 1 from outbox_entry told
                      where told.blocked_at is not null
                        and told.called_at > clock_timestamp() - interval '5 minutes')
    returning 1)
select case when exists (select from due) then (select count(*) from outbox_entry where blocked_at is not null)
            else 0 end
