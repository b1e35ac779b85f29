select hands as reason, missed as count
from audit_missed_in
where opinion = :number
order by array_position(array['line-1', 'line-2', 'neighbour', 'customer', 'vendor', 'nobody'], hands)
