select severity, cases, agreeing, rejected
from audit_agreement
where opinion = :number
order by array_position(array['critical', 'high', 'medium', 'low', 'unknown'], severity)
