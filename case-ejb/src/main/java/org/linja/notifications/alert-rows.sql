-- Alerts {1} as lists show them, where their reader may see the case. Of several calls of one rung the last one is
-- shown; whoever accepts it accepts them all.
select {1}.id, {1}.case_id, {1}.person_id, {1}.rung, {1}.reason, {1}.state, {1}.created_at,
       case when {1}.state = 'sent' then {1}.held_until end as held_until,
       s.subject, s.severity, c.name as customer_name, p.name as person_name, p.login,
       (select count(*) from notification_attempt a where a.notification_id = {1}.id) as attempts
from notification {1}
join support_case s on s.id = {1}.case_id
join customer c on c.id = {1}.customer_id
join person p on p.id = {1}.person_id
where not exists (select from notification m
                  where m.escalation_id = {1}.escalation_id and m.rung = {1}.rung and m.turn > {1}.turn
                    and m.person_id = {1}.person_id)
