insert into audit_total (opinion, customer, severity, clock, cases, met, missed, undecidable)
select opinion, customer_code, severity, clock, count(*),
       count(*) filter (where verdict = 'met'),
       count(*) filter (where verdict = 'missed'),
       count(*) filter (where verdict = 'undecidable')
from audit_verdict
where opinion = :number
group by opinion, customer_code, severity, clock
