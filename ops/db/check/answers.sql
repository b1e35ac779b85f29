-- What became of each alert whose answer the house had heard (temporary table acknowledged_answer: key, as the gateway handed it over).
select 'lost' as verdict, 'the answer to ' || h.key || ' was heard, and its alert is ' || coalesce(n.state, 'unknown') as what
from acknowledged_answer h
left join notification_attempt a on a.message_id = h.key
left join notification n on n.id = a.notification_id
where n.state is null or n.state not in ('accepted', 'superseded')
union all
select 'lost', 'alert ' || n.id || ' is accepted, and the journal of L-' || n.case_id || ' does not say so'
from acknowledged_answer h
join notification_attempt a on a.message_id = h.key
join notification n on n.id = a.notification_id and n.state = 'accepted'
where not exists (select from journal_entry e
                  where e.case_id = n.case_id and e.kind = 'alert-accepted' and e.data::jsonb ->> 'notification' = n.id::text)
