-- A case belongs to the month in which it was opened, in the zone of its contract's calendar.
insert into audit_figure (opinion, customer, severity, clock, line, month, cases, met, missed, undecidable)
select opinion, customer_code, severity, clock, line, to_char(started_at at time zone zone, 'YYYY-MM'), count(*),
       count(*) filter (where verdict = 'met'),
       count(*) filter (where verdict = 'missed'),
       count(*) filter (where verdict = 'undecidable')
from audit_verdict
where opinion = :number
group by 1, 2, 3, 4, 5, 6
