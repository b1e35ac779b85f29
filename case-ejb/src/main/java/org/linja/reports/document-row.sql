select d.*, p.name as ordered_name
from opinion_document d
join person p on p.id = d.ordered_by
where d.number = :number
