select nextval('case_number') from generate_series(1, :count)
