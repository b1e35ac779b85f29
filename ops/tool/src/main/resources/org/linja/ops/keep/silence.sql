-- A copy for rehearsal calls nobody: no alarm rings in it, no message waits, no job goes on.
delete from alarm;
delete from outbox_entry;
update audit_opinion set state = 'cancelled', reason = 'restored for rehearsal', finished_at = now(), lease_until = null
where state in ('queued', 'running');
update import_run set state = 'cancelled', reason = 'restored for rehearsal', finished_at = now(), lease_until = null
where state in ('queued', 'running');
-- A backup of an older Linja knows no prepared documents, and no cases that follow.
do $$
begin
    if to_regclass('opinion_document') is not null then
        update opinion_document set state = 'expired', lease_until = null where state in ('queued', 'running');
    end if;
    if to_regclass('following') is not null then
        update following set state = 'failed', reason = 'restored for rehearsal', finished_at = now(), lease_until = null
        where state in ('queued', 'running');
    end if;
end $$;
