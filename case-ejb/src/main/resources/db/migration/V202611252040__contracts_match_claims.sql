-- Why: a case says by which service, asset and contract it is entitled and why, or that nothing matched; then somebody answers for it.
create table asset (
    id          bigint generated always as identity primary key,
    customer_id bigint      not null references customer,
    tag         text        not null check (length(tag) between 1 and 40),
    name        text        not null check (length(name) between 1 and 120),
    -- Key of the service it belongs to, as the customer's contracts name it.
    service     text        not null check (service ~ '^[a-z][a-z0-9-]{1,39}$'),
    added_at    timestamptz not null,
    removed_at  timestamptz
);
create unique index asset_tag on asset (customer_id, lower(tag)) where removed_at is null;
grant select, insert on asset to linja_app;
grant update (removed_at) on asset to linja_app;

-- Who of the house answers for the customer; nobody: the duty manager does.
alter table customer add column account_owner bigint references person;

alter table support_case
    add column service     text check (length(service) <= 40),
    add column asset       text check (length(asset) <= 40),
    -- Why it is under this contract or under none; no word: opened before this was asked.
    add column entitlement text;

-- An alert that no ladder asked for: the owner of an account hears of a case without a contract.
alter table notification
    alter column escalation_id drop not null,
    drop constraint notification_rung_check,
    add column reason text not null default 'not-acknowledged',
    add check (rung >= 0 and (escalation_id is null) = (rung = 0));
create unique index notification_once on notification (case_id, reason, person_id) where escalation_id is null;
