update following
set cases_total = (select count(*) from support_case c
                   where c.status <> 'closed'
                     and c.id in (select k.case_id from sla_clock k
                                  where k.calendar_version_id = any (:older::bigint[]) and k.stopped_at is null
                                    and k.state in ('running', 'paused')))
where number = :number and cases_total is null
