select count(*) from signal where case_id = :caseId and over_at is null
