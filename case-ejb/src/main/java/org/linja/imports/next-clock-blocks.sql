select nextval('sla_clock_id') from generate_series(1, :count)
