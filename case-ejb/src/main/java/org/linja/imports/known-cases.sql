select reference, content_sha256, case_id
from imported_case
where customer_id = :customerId and reference = any (:references)
