select reason, count(*) as rows
from import_rejection
where run = :number
group by reason
order by rows desc, reason
