-- Held until the end of the transaction: whoever stops the batch waits for the document that is being written.
select kind, language, ordered_by
from document_batch
where number = :number and state = 'running' and starts = :start
for update
