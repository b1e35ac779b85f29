select customer, severity, clock, cases, met, missed, undecidable
from audit_total
where opinion = :number
order by customer, array_position(array['critical', 'high', 'medium', 'low'], severity), clock
