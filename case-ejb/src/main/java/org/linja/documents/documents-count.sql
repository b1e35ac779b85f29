select count(*) from case_document where case_id = :caseId
