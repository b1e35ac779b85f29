select id, case_id from escalation where id = any (:ids::bigint[])
