select severity, clock,
       coalesce(sum(cases) filter (where opinion = :before), 0)::bigint as clocks_before,
       coalesce(sum(met) filter (where opinion = :before), 0)::bigint as met_before,
       coalesce(sum(missed) filter (where opinion = :before), 0)::bigint as missed_before,
       coalesce(sum(cases) filter (where opinion = :after), 0)::bigint as clocks_after,
       coalesce(sum(met) filter (where opinion = :after), 0)::bigint as met_after,
       coalesce(sum(missed) filter (where opinion = :after), 0)::bigint as missed_after
from audit_figure
where opinion in (:before, :after)
group by severity, clock
order by array_position(array['critical', 'high', 'medium', 'low'], severity), clock collate "C"
