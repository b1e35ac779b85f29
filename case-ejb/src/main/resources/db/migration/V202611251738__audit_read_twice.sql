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
