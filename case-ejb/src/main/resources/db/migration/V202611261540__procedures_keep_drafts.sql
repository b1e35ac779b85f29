-- Why: a template is written for longer than an hour; neither a closed tab nor a restarted server loses it, and of two
-- windows neither overwrites the other. It is nobody's business but its writer's until it is proposed.
create table procedure_template_draft (
    person_id  bigint      not null references person,
    -- The template that it changes; empty for one that is new.
    code       text        not null check (length(code) <= 40),
    -- Number of the newest version its writer knew; 0 for a template that is new.
    based_on   int         not null check (based_on >= 0),
    definition text        not null check (length(definition) <= 20000),
    reason     text        not null check (length(reason) <= 1000),
    version    int         not null check (version > 0),
    kept_at    timestamptz not null,
    primary key (person_id, code)
);
grant select, insert, update, delete on procedure_template_draft to linja_app;
-- No policy: a customer finds none.
alter table procedure_template_draft enable row level security;
