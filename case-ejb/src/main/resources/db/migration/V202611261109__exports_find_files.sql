-- A file that is dropped asks every export whether it stands there; without this each asks them all.
create index data_export_entry_attachment on data_export_entry (attachment_id) where attachment_id is not null;
