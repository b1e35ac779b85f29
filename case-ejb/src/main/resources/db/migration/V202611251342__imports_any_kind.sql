-- Why: which kinds of logs a house reads is data of the house, a mapping each.
alter table import_run drop constraint import_run_kind_check;
alter table import_run add constraint import_run_kind_check check (kind ~ '^[a-z][a-z0-9-]{1,39}$');
