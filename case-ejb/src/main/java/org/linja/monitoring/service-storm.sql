update managed_service set storm_case_id = :caseId where id = :id
