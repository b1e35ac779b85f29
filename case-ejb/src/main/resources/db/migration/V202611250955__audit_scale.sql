-- Why: a million cases are judged through kills, by one start at a time, and what cannot be judged is said, not lost.
alter table audit_opinion alter column requested_by drop not null;
comment on column audit_opinion.requested_by is 'null: the house itself, by its nightly schedule';

-- The period as it was asked for: up to now is another instant each time.
alter table audit_opinion add column wished_until timestamptz;
create unique index audit_opinion_one_start on audit_opinion
    (opened_from, wished_until, coalesce(customer_id, 0)) where state in ('queued', 'running');

-- Reports are written in this order: no sort of millions of rows while an opinion is sealed.
alter table audit_verdict alter column customer_code type text collate "C";
alter table audit_verdict alter column clock type text collate "C";
alter table audit_verdict drop constraint audit_verdict_pkey;
alter table audit_verdict add primary key (opinion, customer_code, case_id, clock);

alter table audit_unjudged drop constraint audit_unjudged_reason_check;
alter table audit_unjudged add constraint audit_unjudged_reason_check check (reason in
    ('no-contract', 'no-target', 'not-opened', 'not-imported', 'unreadable-history', 'unknown-terms', 'no-working-time'));

-- One server a night orders the nightly opinion.
create table nightly_order (
    name    text primary key,
    ordered date not null
);
grant select, insert, update on nightly_order to linja_app;
