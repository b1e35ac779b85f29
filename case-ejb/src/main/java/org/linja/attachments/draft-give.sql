update attachment set case_id = :caseId, draft = null
where draft = :draft and person_id = :personId and case_id is null
