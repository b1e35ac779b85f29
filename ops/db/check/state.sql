-- How a house stands, in figures; wrong says whether somebody must act.
with house as (select now() + make_interval(secs => offset_seconds) as now from platform_clock)
select 1 as line, 'cases' as what, count(*)::text as figure, false as wrong from support_case
union all
select 2, 'alarms overdue by more than a minute',
       count(*) || coalesce(', the oldest since ' || to_char(min(due_at) at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS"Z"'), ''), count(*) > 0
from alarm, house
where due_at < house.now - interval '1 minute'
union all
select 3, 'messages waiting longer than a minute',
       count(*) || coalesce(', the oldest since ' || to_char(min(occurred_at) at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS"Z"'), ''), count(*) > 0
from outbox_entry, house
where blocked_at is null and occurred_at < house.now - interval '1 minute'
union all
select 4, 'messages given up', count(*)::text, count(*) > 0 from outbox_entry where blocked_at is not null
union all
select 5, 'alerts that reached nobody by any channel in 7 days', count(*)::text, count(*) > 0
from notification, house
where state = 'failed' and created_at > house.now - interval '7 days'
union all
select 6, 'audits, imports and documents whose worker is gone', count(*)::text, count(*) > 0
from (select lease_until from audit_opinion where state = 'running'
      union all select lease_until from import_run where state = 'running'
      union all select lease_until from opinion_document where state = 'running') run, house
where run.lease_until < house.now - interval '1 minute'
union all
select 7, 'addresses of the house that several accounts have', count(*)::text, count(*) > 0
from (select from person where enabled group by mailbox_of(email)
      having count(*) > 1 and bool_or(customer_id is null)) shared
order by line
