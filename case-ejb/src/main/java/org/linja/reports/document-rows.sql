select d.*, p.name as ordered_name
from opinion_document d
join person p on p.id = d.ordered_by
where d.opinion = :opinion
order by d.number
