select count(*) from proactive_case where service_id = :id and opened_at > :since and not storm
