-- Why: Alertmanager leaves out what is above its receiver's max_alerts and says how many that were. Whoever reads the list
-- of a case, or of a service, is told that it is not whole.
alter table signal add column left_out int not null default 0 check (left_out >= 0);
alter table managed_service
    add column left_out    int not null default 0 check (left_out >= 0),
    add column left_out_at timestamptz,
    add constraint managed_service_left_out check ((left_out > 0) = (left_out_at is not null));
