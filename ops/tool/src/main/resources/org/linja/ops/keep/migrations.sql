select version from flyway_schema_history where success and version is not null order by installed_rank
