-- Whoever is to decide a dispute hears that it is overdue, for each dispute of a case anew.
alter table notification add column occasion bigint not null default 0;
create unique index notification_each_occasion on notification (case_id, reason, occasion, person_id)
    where escalation_id is null;
drop index notification_once;
