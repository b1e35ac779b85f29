select id, case_id from sla_clock where id = any (:ids::bigint[])
