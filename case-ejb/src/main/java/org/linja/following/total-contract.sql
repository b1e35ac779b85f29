update following
set cases_total = (select count(*) from support_case c
                   where c.status <> 'closed' and c.contract_version_id = any (:older::bigint[]))
where number = :number and cases_total is null
