update document_batch_case
set state = 'left', reason = :reason
where batch = :number and case_id = :caseId and state = 'open'
