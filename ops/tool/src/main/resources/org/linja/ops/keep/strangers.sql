-- Servers that work in this database, wherever they run.
select count(*) from pg_stat_activity where datname = current_database() and usename in ('linja_app', 'linja_login')
