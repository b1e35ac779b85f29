delete from monitor_message where service_id = :id and digest = :digest
