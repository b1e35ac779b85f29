select n.id, n.case_id, n.person_id, n.rung, n.reason, n.state, n.created_at,
       case when n.state = 'sent' then n.held_until end as held_until,
       s.subject, s.severity, c.name as customer_name, p.name as person_name, p.login,
       (select count(*) from notification_attempt a where a.notification_id = n.id) as attempts
from notification n
join support_case s on s.id = n.case_id
join customer c on c.id = n.customer_id
join person p on p.id = n.person_id
where (:everybody or n.person_id = :personId) and (:after::bigint is null or n.id < :after::bigint)
  -- include cases/open-to-reader.sql of n.customer_id, n.case_id
  -- Of several calls of one rung the last one is shown; whoever accepts it accepts them all.
  and not exists (select from notification m
                  where m.escalation_id = n.escalation_id and m.rung = n.rung and m.turn > n.turn and m.person_id = n.person_id)
order by n.id desc
limit :limit
