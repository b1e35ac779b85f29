-- All figures of an opinion in one pass over its verdicts, which are millions; the rest adds up what it found.
-- A case belongs to the month in which it was opened, in the zone of its contract's calendar.
with grain as materialized (
    select customer_code, contract, calendar, zone, severity, clock, line,
           date_trunc('month', started_at at time zone zone) as month,
           case when elapsed_seconds is not null and verdict <> 'undecidable'
                then least(30, greatest(0, (elapsed_seconds * 10 + greatest(target_seconds, 1) - 1)
                                           / greatest(target_seconds, 1) - 1)) end as step,
           missed_in, other_verdict,
           count(*) as cases,
           count(*) filter (where verdict = 'met') as met,
           count(*) filter (where verdict = 'missed') as missed,
           count(*) filter (where verdict = 'undecidable') as undecidable
    from audit_verdict
    where opinion = :number
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
),
totals as (
    insert into audit_total (opinion, customer, severity, clock, cases, met, missed, undecidable)
    select :number, customer_code, severity, clock, sum(cases), sum(met), sum(missed), sum(undecidable)
    from grain
    group by 2, 3, 4
),
figures as (
    insert into audit_figure (opinion, customer, severity, clock, line, month, cases, met, missed, undecidable)
    select :number, customer_code, severity, clock, line, to_char(month, 'YYYY-MM'),
           sum(cases), sum(met), sum(missed), sum(undecidable)
    from grain
    group by 2, 3, 4, 5, 6
),
-- Only clocks that have stopped: what still ran at the cut has no final figure.
spread as (
    insert into audit_spread (opinion, severity, clock, step, met, missed)
    select :number, severity, clock, step, sum(met), sum(missed)
    from grain
    where step is not null
    group by 2, 3, 4
),
missed_in as (
    insert into audit_missed_in (opinion, hands, missed)
    select :number, missed_in, sum(missed)
    from grain
    where missed_in is not null
    group by 2
),
doubted as (
    insert into audit_doubted (opinion, other_verdict, met, missed, undecidable)
    select :number, other_verdict, sum(met), sum(missed), sum(undecidable)
    from grain
    where other_verdict is not null
    group by 2
),
-- Each case of a contract and severity has a verdict on each of the same clocks: the fullest clock counts the cases.
stamped as (
    select contract, calendar, zone, severity, max(cases) as cases
    from (select contract, calendar, zone, severity, clock, sum(cases) as cases
          from grain
          group by 1, 2, 3, 4, 5) by_clock
    group by 1, 2, 3, 4
)
insert into audit_basis (opinion, kind, name, zone, cases)
select :number, k.kind, k.name, k.zone, sum(s.cases)
from stamped s
cross join lateral (values ('contract', s.contract, ''), ('calendar', s.calendar, s.zone)) k (kind, name, zone)
group by 2, 3, 4
