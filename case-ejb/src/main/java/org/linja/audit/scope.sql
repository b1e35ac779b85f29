select opened_from, opened_until, customer_id, cut_at, cut_txid::text as cut_txid
from audit_opinion
where number = :number
