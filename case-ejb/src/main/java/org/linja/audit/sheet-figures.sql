-- One pass over the finest totals for every table of an opinion.
select coalesce(customer, severity, clock, line, month, '') as key,
       case when grouping(month, severity) = 0 then 'month-severity'
            when grouping(customer) = 0 then 'customer'
            when grouping(severity) = 0 then 'severity'
            when grouping(clock) = 0 then 'clock'
            when grouping(line) = 0 then 'line'
            when grouping(month) = 0 then 'month'
            else 'all' end as dimension,
       severity, month,
       coalesce(sum(cases), 0)::bigint as clocks, coalesce(sum(met), 0)::bigint as met,
       coalesce(sum(missed), 0)::bigint as missed, coalesce(sum(undecidable), 0)::bigint as undecidable
from audit_figure
where opinion = :number
group by grouping sets ((), (customer), (severity), (clock), (line), (month), (month, severity))
order by dimension, month, array_position(array['critical', 'high', 'medium', 'low'], severity),
         customer collate "C", line collate "C", clock collate "C"
