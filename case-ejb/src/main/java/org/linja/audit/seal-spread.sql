-- Only clocks that have stopped: what still ran at the cut has no final figure.
insert into audit_spread (opinion, severity, clock, step, met, missed)
select opinion, severity, clock,
       least(30, greatest(0, ceil(elapsed_seconds * 10.0 / greatest(target_seconds, 1))::int - 1)),
       count(*) filter (where verdict = 'met'),
       count(*) filter (where verdict = 'missed')
from audit_verdict
where opinion = :number and elapsed_seconds is not null and verdict <> 'undecidable'
group by 1, 2, 3, 4
