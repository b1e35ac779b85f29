select exists (select from concern where case_id = :caseId and ended_at is null)
