-- Cuts that opinions under way still judge by.
select distinct cut_txid::text::bigint as cut
from audit_opinion
where state in ('queued', 'running')
order by cut
