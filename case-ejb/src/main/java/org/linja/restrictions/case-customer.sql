select customer_id from support_case where id = :caseId
