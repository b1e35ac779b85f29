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
    if not exists (select from pg_roles where rolname = 'linja_customer') then
        create role linja_customer;
    end if;
    if not exists (select from pg_roles where rolname = 'linja_staff') then
        create role linja_staff;
    end if;
    if not exists (select from pg_roles where rolname = 'linja_login') then
        create role linja_login login noinherit;
    end if;
end
$$;
alter role linja_owner password '${owner.password}';
alter role linja_app password '${app.password}';
-- The house works on everybody's rows; row security is for linja_customer and linja_staff.
alter role linja_app bypassrls;
-- Somebody of the house while anything is restricted: may do what the house may, on the rows that are open to them.
grant linja_app to linja_staff;
-- Signs in and may do nothing itself: every transaction takes one of the three roles, so that one that forgot is refused.
alter role linja_login password '${app.password}';
grant linja_app, linja_staff, linja_customer to linja_login;
revoke all on database ${database} from public;
revoke all on schema public from public;
grant connect, create, temporary on database ${database} to linja_owner;
grant connect, temporary on database ${database} to linja_app;
grant connect on database ${database} to linja_login;
create schema if not exists linja authorization linja_owner;
create schema if not exists batch authorization linja_app;
grant usage on schema linja to linja_app;
grant usage on schema linja to linja_customer;
-- To ask as whom somebody of the house works, and nothing else.
grant usage on schema linja to linja_login;
-- Row security keeps what could tell of a hidden row from its indexes. Matching words tells nothing but yes or no.
alter function pg_catalog.ts_match_vq(tsvector, tsquery) leakproof;
alter role linja_owner in database ${database} set search_path = linja;
alter role linja_app in database ${database} set search_path = linja;
alter role linja_login in database ${database} set search_path = linja;
