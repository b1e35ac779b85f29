-- Why: who owns and who serves. Run by the superuser before the first migration and harmless again.
-- ${owner.password} and ${app.password} are filled in by ops/dev; another operator fills in own ones.
do $$
begin
    if not exists (select from pg_roles where rolname = 'linja_owner') then
        create role linja_owner login;
    end if;
    if not exists (select from pg_roles where rolname = 'linja_app') then
        create role linja_app login;
    end if;
end
$$;
alter role linja_owner password '${owner.password}';
alter role linja_app password '${app.password}';
revoke all on database ${database} from public;
revoke all on schema public from public;
grant connect, create, temporary on database ${database} to linja_owner;
grant connect, temporary on database ${database} to linja_app;
create schema if not exists linja authorization linja_owner;
create schema if not exists batch authorization linja_app;
grant usage on schema linja to linja_app;
alter role linja_owner in database ${database} set search_path = linja;
alter role linja_app in database ${database} set search_path = linja;
