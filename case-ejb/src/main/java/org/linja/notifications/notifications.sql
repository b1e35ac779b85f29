select n.id, n.case_id, n.person_id, n.rung, n.reason, n.state, n.created_at,
       s.subject, s.severity, c.name as customer_name, p.name as person_name, p.login,
       (select count(*) from notification_attempt a where a.notification_id = n.id) as attempts
from notification n
join support_case s on s.id = n.case_id
join customer c on c.id = n.customer_id
join person p on p.id = n.person_id
where (:everybody or n.person_id = :personId) and (:after::bigint is null or n.id < :after::bigint)
order by n.id desc
limit :limit
