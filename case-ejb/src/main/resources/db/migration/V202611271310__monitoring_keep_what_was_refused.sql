-- Why: what has the form of an alert is taken whatever stands beside it in its message, since Alertmanager never sends
-- again what was refused. What was left out is told to whoever keeps the service, with the reason: the last message of
-- which something was, and no more, so that nobody fills the house with it (ADR 0057).
alter table managed_service
    add column refused      int  not null default 0 check (refused >= 0),
    add column refused_at   timestamptz,
    add column refused_name text not null default '' check (length(refused_name) <= 200),
    -- Field, key and arguments of each reason, a line each.
    add column refused_why  text not null default '',
    add constraint managed_service_refused check ((refused > 0) = (refused_at is not null));
