select conrelid::regclass::text as table_name, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
from pg_constraint
where connamespace = current_schema()::regnamespace and contype = 'f' and conparentid = 0
order by 1, 2
