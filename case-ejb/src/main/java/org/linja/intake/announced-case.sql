-- The words stand in the case from now on.
update announced_call set case_id = :caseId, body = '{}'
where person_id = :personId and key = :key and case_id is null
