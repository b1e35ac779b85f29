select number
from document_batch
where state = 'queued' or (state = 'running' and lease_until < :now)
order by ordered_at, number
