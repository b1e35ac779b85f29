select held_by as key, cases, clocks, met, missed, undecidable
from audit_disputed
where opinion = :number
order by array_position(array['governing', 'customer', 'house', 'given-up'], held_by)
