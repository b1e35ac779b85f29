-- Why: an opinion says by whose hands promises were broken, and what it would say if what is contested were read the other way.
create table audit_missed_in (
    opinion bigint not null references audit_opinion,
    hands   text   not null,
    missed  bigint not null,
    primary key (opinion, hands)
);
grant select, insert on audit_missed_in to linja_app;

-- Clocks that can be read in two ways, as the declared rule reads them, by what the other reading says.
create table audit_doubted (
    opinion       bigint not null references audit_opinion,
    other_verdict text   not null check (other_verdict in ('met', 'missed', 'undecidable')),
    met           bigint not null,
    missed        bigint not null,
    undecidable   bigint not null,
    primary key (opinion, other_verdict)
);
grant select, insert on audit_doubted to linja_app;

-- Few verdicts among millions can be read in two ways; their list is read in the order of the primary key.
create index audit_verdict_doubted on audit_verdict (opinion, customer_code, case_id, clock)
    where other_verdict is not null;

-- Opinions sealed before this file get their figures from their verdicts.
insert into audit_missed_in (opinion, hands, missed)
select v.opinion, v.missed_in, count(*)
from audit_verdict v
join audit_opinion o on o.number = v.opinion and o.state = 'done'
where v.missed_in is not null
group by 1, 2;

insert into audit_doubted (opinion, other_verdict, met, missed, undecidable)
select v.opinion, v.other_verdict, count(*) filter (where v.verdict = 'met'),
       count(*) filter (where v.verdict = 'missed'), count(*) filter (where v.verdict = 'undecidable')
from audit_verdict v
join audit_opinion o on o.number = v.opinion and o.state = 'done'
where v.other_verdict is not null
group by 1, 2;
