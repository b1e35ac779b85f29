-- One pass over the verdicts on a customer. Whatever is to count only once is chosen in "counted", and nowhere else.
with counted as (
    select v.contract, v.severity, v.clock, v.case_id, v.zone, v.verdict, v.elapsed_seconds,
           v.verdict = 'missed' and v.stopped_at is null as ran,
           -- What had not been served by the cut is worse than whatever was; of two such the one that was due first.
           coalesce(v.elapsed_seconds, extract(epoch from o.cut_at - v.due_at)::bigint, 0) as badness
    from audit_verdict v
    join audit_opinion o on o.number = v.opinion
    where v.opinion = :number and v.customer_code = :customer
), grouped as (
    select contract, severity, clock,
           min(zone) as first_zone, max(zone) as last_zone,
           count(*) as clocks,
           count(*) filter (where verdict = 'met') as met,
           count(*) filter (where verdict = 'missed') as missed,
           count(*) filter (where verdict = 'undecidable') as undecidable,
           percentile_disc(0.5) within group (order by elapsed_seconds) filter (where verdict <> 'undecidable') as median,
           max(elapsed_seconds) filter (where verdict <> 'undecidable') as longest,
           max(array[(verdict = 'missed')::int, ran::int, badness, -case_id]) filter (where verdict <> 'undecidable') as worst
    from counted
    group by contract, severity, clock
)
select contract, severity, clock, first_zone, last_zone, clocks, met, missed, undecidable, median, longest,
       -worst[4] as worst_case, coalesce(worst[2] = 1, false) as worst_ran
from grouped
order by contract collate "C", severity collate "C", clock collate "C"
