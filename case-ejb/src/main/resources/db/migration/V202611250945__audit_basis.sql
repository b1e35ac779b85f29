-- Why: an opinion must say by itself what it was judged by, whose line it was, and what it could not judge.
alter table audit_opinion
    add column rule_version text,
    add column rule_sha256  text check (length(rule_sha256) = 64),
    add column tz_version   text,
    -- form of the sealed CSV: 1 without line, month and local times
    add column report_form  int not null default 1 check (report_form in (1, 2));

-- The line that had the case when the clock stopped, or at the cut; empty where nobody had it.
alter table audit_verdict add column line text not null default '';

-- Cases of the period that have no verdict. What an import rejected never became a case.
create table audit_unjudged (
    opinion       bigint not null references audit_opinion,
    case_id       bigint,
    customer_code text   not null,
    reference     text   not null,
    reason        text   not null check (reason in ('no-contract', 'no-target', 'not-opened', 'not-imported')),
    unique nulls not distinct (opinion, case_id, customer_code, reference)
);
grant select, insert on audit_unjudged to linja_app;

-- The finest totals an opinion is read by; every table and picture of it is a sum of these.
create table audit_figure (
    opinion     bigint not null references audit_opinion,
    customer    text   not null,
    severity    text   not null,
    clock       text   not null,
    line        text   not null,
    month       text   not null,
    cases       bigint not null,
    met         bigint not null,
    missed      bigint not null,
    undecidable bigint not null,
    primary key (opinion, customer, severity, clock, line, month)
);
grant select, insert on audit_figure to linja_app;

-- Elapsed against target in tenths: step 0 is up to 10 %, step 9 up to 100 %, step 30 all above 300 %.
create table audit_spread (
    opinion  bigint not null references audit_opinion,
    severity text   not null,
    clock    text   not null,
    step     int    not null check (step between 0 and 30),
    met      bigint not null,
    missed   bigint not null,
    primary key (opinion, severity, clock, step)
);
grant select, insert on audit_spread to linja_app;

-- By which versions it was judged.
create table audit_basis (
    opinion bigint not null references audit_opinion,
    kind    text   not null check (kind in ('contract', 'calendar')),
    name    text   not null,
    zone    text   not null,
    cases   bigint not null,
    primary key (opinion, kind, name, zone)
);
grant select, insert on audit_basis to linja_app;

-- Opinions sealed before this file get their figures from their verdicts.
insert into audit_figure (opinion, customer, severity, clock, line, month, cases, met, missed, undecidable)
select v.opinion, v.customer_code, v.severity, v.clock, '', to_char(v.started_at at time zone v.zone, 'YYYY-MM'), count(*),
       count(*) filter (where v.verdict = 'met'), count(*) filter (where v.verdict = 'missed'),
       count(*) filter (where v.verdict = 'undecidable')
from audit_verdict v
join audit_opinion o on o.number = v.opinion and o.state = 'done'
group by 1, 2, 3, 4, 6;

insert into audit_spread (opinion, severity, clock, step, met, missed)
select v.opinion, v.severity, v.clock,
       least(30, greatest(0, ceil(v.elapsed_seconds * 10.0 / greatest(v.target_seconds, 1))::int - 1)),
       count(*) filter (where v.verdict = 'met'), count(*) filter (where v.verdict = 'missed')
from audit_verdict v
join audit_opinion o on o.number = v.opinion and o.state = 'done'
where v.elapsed_seconds is not null and v.verdict <> 'undecidable'
group by 1, 2, 3, 4;

insert into audit_basis (opinion, kind, name, zone, cases)
select v.opinion, k.kind, k.name, k.zone, count(distinct v.case_id)
from audit_verdict v
join audit_opinion o on o.number = v.opinion and o.state = 'done'
cross join lateral (values ('contract', v.contract, ''), ('calendar', v.calendar, v.zone)) k (kind, name, zone)
group by 1, 2, 3, 4;
