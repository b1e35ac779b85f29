-- Read after the rows: a sequence never stands behind what it has numbered.
select sequencename, last_value from pg_sequences where schemaname = current_schema() order by sequencename
