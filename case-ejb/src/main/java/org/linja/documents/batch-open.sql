select case_id
from document_batch_case
where batch = :number and state = 'open' and case_id > :after
order by case_id
limit :limit
