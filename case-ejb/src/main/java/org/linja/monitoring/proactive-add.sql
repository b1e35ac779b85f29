insert into proactive_case (case_id, service_id, customer_id, opened_at, burning_since, came_first, storm)
values (:caseId, :serviceId, :customerId, :now, :since, :first, :storm)
