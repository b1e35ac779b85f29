-- A copy for rehearsal calls nobody: no alarm rings in it, no message waits, no job goes on.
delete from alarm;
delete from outbox_entry;
update audit_opinion set state = 'cancelled', reason = 'restored for rehearsal', finished_at = now(), lease_until = null
where state in ('queued', 'running');
update import_run set state = 'cancelled', reason = 'restored for rehearsal', finished_at = now(), lease_until = null
where state in ('queued', 'running');
