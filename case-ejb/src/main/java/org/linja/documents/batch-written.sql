update document_batch_case
set state = 'written', document_id = :document
where batch = :number and case_id = :caseId and state = 'open'
