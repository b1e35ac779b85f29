insert into calendar_version (code, version, name, zone, definition, holiday_source, source_name, source_basis,
                              first_year, last_year, time_zones, published_at, published_by, reason,
                              running_cases_follow)
values (:code, :version, :name, :zone, :definition, :source, :sourceName, :sourceBasis,
        :firstYear, :lastYear, :timeZones, :at, :by, :reason,
        :followed)
on conflict (code, version) do nothing
