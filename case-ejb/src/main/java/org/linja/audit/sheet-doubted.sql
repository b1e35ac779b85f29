select other_verdict as key, met + missed + undecidable as clocks, met, missed, undecidable
from audit_doubted
where opinion = :number
order by other_verdict
