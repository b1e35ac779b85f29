select i.case_id, i.reason
from document_batch_case i
where i.batch = :number and i.state = 'left'
  -- include cases/open-to-reader.sql of i.customer_id, i.case_id
order by i.case_id
limit :limit
