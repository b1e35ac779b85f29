select rule_version, rule_sha256, tz_version, cut_txid::text::bigint as cut_txid
from audit_opinion
where number = :number
