-- The same alarm may ring twice.
insert into following (subject, version_id, ordered_at, state)
values (:subject, :versionId, :now, :state)
on conflict (subject, version_id) do nothing
returning number
