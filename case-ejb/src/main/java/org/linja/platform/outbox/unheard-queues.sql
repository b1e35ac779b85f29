-- What the broker has taken a while ago, or has been given more than once, and what never came to a consumer, not even to
-- fail there: somebody who hears that queue is missing, or has far more than they can do.
select topic, count(*) as messages, min(added_at) as since
from outbox_entry
where sent_at is not null and blocked_at is null and failures = 0
  and added_at < clock_timestamp() - make_interval(secs => :seconds)
  and (attempts > 1 or sent_at < clock_timestamp() - make_interval(secs => :seconds))
group by topic
order by topic
