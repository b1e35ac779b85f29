-- Why: where house and customer differ in the severity of a case, an opinion keeps a verdict for each of the two.
alter table audit_verdict
    -- whose severity governs; null where all agree
    add column held_by text;

-- Verdicts that count in no total: few beside millions, so that those cost nothing by them.
create table audit_side_verdict (
    like audit_verdict including defaults,
    primary key (opinion, customer_code, case_id, clock, severity),
    check (held_by in ('house', 'customer', 'given-up')),
    check (verdict in ('met', 'missed', 'undecidable'))
);
alter table audit_side_verdict alter column held_by set not null;
grant select, insert on audit_side_verdict to linja_app;

create table audit_disputed (
    opinion     bigint not null references audit_opinion,
    held_by     text   not null check (held_by in ('governing', 'house', 'customer', 'given-up')),
    cases       bigint not null,
    clocks      bigint not null,
    met         bigint not null,
    missed      bigint not null,
    undecidable bigint not null,
    primary key (opinion, held_by)
);
grant select, insert on audit_disputed to linja_app;

-- The third form of the CSV says whose severity a verdict is by, and whether it counts.
alter table audit_opinion drop constraint audit_opinion_report_form_check;
alter table audit_opinion add constraint audit_opinion_report_form_check check (report_form in (1, 2, 3));
