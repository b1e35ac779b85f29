select coalesce(sum(cases), 0)::bigint as clocks, coalesce(sum(met), 0)::bigint as met,
       coalesce(sum(missed), 0)::bigint as missed, coalesce(sum(undecidable), 0)::bigint as undecidable
from audit_total
where opinion = :number and customer = :customer
