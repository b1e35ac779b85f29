-- Only the first in the queue can be waiting for somebody.
select number
from following f
where (f.state = 'queued' or (f.state = 'running' and f.lease_until < :now))
  and not exists (select from following e where e.number < f.number and e.state in ('queued', 'running'))
