select customer_code, case_id, reference, reason
from audit_unjudged
where opinion = :number
order by customer_code collate "C", case_id nulls last, reference collate "C"
limit :limit
