insert into calendar_version (code, version, zone, definition, published_at)
select :code, coalesce(max(version), 0) + 1, :zone, :definition, :at from calendar_version where code = :code
returning id
