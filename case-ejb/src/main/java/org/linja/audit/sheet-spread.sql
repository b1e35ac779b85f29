select step, sum(met)::bigint as met, sum(missed)::bigint as missed
from audit_spread
where opinion = :number
group by step
order by step
