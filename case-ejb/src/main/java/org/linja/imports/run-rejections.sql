select line, case_ref, reason
from import_rejection
where run = :number and line > :after
order by line
limit :limit
