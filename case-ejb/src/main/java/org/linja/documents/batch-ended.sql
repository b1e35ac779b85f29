-- Who stopped their own need not be told.
select b.number, b.state, b.cases_total, b.cases_written, b.cases_left, b.ordered_by, c.name as stopped_by
from document_batch b
left join person c on c.id = b.cancelled_by
where b.number = :number and b.state in ('done', 'failed', 'cancelled') and b.cancelled_by is distinct from b.ordered_by
