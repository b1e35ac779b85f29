-- Every table that holds rows, with its columns in order; what the database computes itself is left out.
select c.relname as table_name, a.attname as column_name, format_type(a.atttypid, a.atttypmod) as type
from pg_class c
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
where c.relnamespace = current_schema()::regnamespace
  and c.relkind = 'r'
  and c.relname <> 'flyway_schema_history'
order by c.relname, a.attnum
