update document_batch set execution_id = :execution where number = :number and state = 'running' and starts = :start
