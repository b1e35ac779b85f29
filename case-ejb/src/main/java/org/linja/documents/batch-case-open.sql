select exists (select from document_batch_case where batch = :number and case_id = :caseId and state = 'open')
