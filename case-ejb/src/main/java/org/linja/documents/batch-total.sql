update document_batch set cases_total = :total where number = :number
