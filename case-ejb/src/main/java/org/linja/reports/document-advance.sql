update opinion_document set rows_written = :rows where number = :number and state = 'running' and starts = :start
