-- The same alarm may ring twice.
insert into following (subject, version_id, ordered_at)
values (:subject, :versionId, :now)
on conflict (subject, version_id) do nothing
returning number
