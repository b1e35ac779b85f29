-- Why: of some customers and of some cases not even all of the house may read what is said. Who may stands in rows, the
-- database asks them itself, and a query that forgot to shows nothing.
create table restriction (
    id          bigint generated always as identity primary key,
    customer_id bigint      not null references customer,
    -- Null: all cases of the customer.
    case_id     bigint      references support_case,
    reason      text        not null check (length(reason) between 1 and 500),
    begun_by    bigint      not null references person,
    begun_at    timestamptz not null,
    ended_by    bigint      references person,
    ended_at    timestamptz,
    end_reason  text        check (length(end_reason) between 1 and 500),
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
create unique index restriction_firm on restriction (customer_id) where case_id is null and ended_at is null;
create unique index restriction_case on restriction (case_id) where case_id is not null and ended_at is null;

create table restriction_circle (
    restriction_id bigint      not null references restriction,
    person_id      bigint      not null references person,
    customer_id    bigint      not null references customer,
    named_by       bigint      not null references person,
    named_at       timestamptz not null,
    primary key (restriction_id, person_id)
);

create table broken_glass (
    id          bigint generated always as identity primary key,
    customer_id bigint      not null references customer,
    case_id     bigint      not null references support_case,
    person_id   bigint      not null references person,
    reason      text        not null check (length(reason) between 1 and 500),
    broken_at   timestamptz not null,
    ends_at     timestamptz not null check (ends_at > broken_at and ends_at <= broken_at + interval '30 minutes')
);
create index broken_glass_case on broken_glass (case_id, ends_at);

alter table restriction enable row level security;
alter table restriction_circle enable row level security;
alter table broken_glass enable row level security;
grant select, insert, update (ended_by, ended_at, end_reason) on restriction to linja_app;
grant select, insert, delete on restriction_circle to linja_app;
grant select, insert on broken_glass to linja_app;

-- Who of the house wrote the case down: they go on reading it until somebody has taken it. What was there before has
-- nobody. A default of its own, for the previous version opens cases, too.
alter table support_case add column opened_by bigint;
alter table support_case alter column opened_by set default nullif(current_setting('linja.person', true), '')::bigint;

-- Who of the house reads; nobody where it is the house's own machinery or a customer's person.
create function reader() returns bigint language sql stable parallel safe
return nullif(current_setting('linja.person', true), '')::bigint;

-- What is closed to the reader by those circles that they are not in. Few rows: a query asks them once.
create view closed_firm as
    select r.customer_id from restriction r
    where r.case_id is null and r.ended_at is null
      and not exists (select from restriction_circle c where c.restriction_id = r.id and c.person_id = reader());
create view closed_case as
    select r.case_id from restriction r
    where r.case_id is not null and r.ended_at is null
      and not exists (select from restriction_circle c where c.restriction_id = r.id and c.person_id = reader());
grant select on closed_firm, closed_case to linja_app;

-- What opens one case to somebody outside of the circle: it is theirs, they were called about it, they wrote it down
-- and nobody has taken it yet, or they broke the glass. Asked for closed cases alone.
create function is_open_to_reader(asked bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
return exists (select from support_case s
               where s.id = asked and (s.owner_id = reader() or s.opened_by = reader() and s.accepted_at is null))
    or exists (select from notification n
               where n.case_id = asked and n.person_id = reader() and n.reason <> 'glass-broken')
    or exists (select from broken_glass g
               where g.case_id = asked and g.person_id = reader()
                 and g.ends_at > (select clock_timestamp() + make_interval(secs => offset_seconds) from platform_clock));

create function is_closed_to_reader(asked bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
return exists (select from support_case s
               where s.id = asked
                 and (s.customer_id in (select k.customer_id from closed_firm k)
                      or s.id in (select k.case_id from closed_case k))
                 and not is_open_to_reader(s.id));

-- Their numbers and nothing else: that somebody is waited for is no secret, who and why is. Found from what is closed,
-- which is little, and not from all that is open.
create function closed_open_cases(most int) returns bigint[]
language sql stable security definer set search_path = pg_catalog, pg_temp
return case when exists (select from restriction where ended_at is null) then
    array(select c.id
          from (select o.id
                from closed_firm k
                cross join lateral (select s.id from support_case s
                                    where s.customer_id = k.customer_id
                                      and s.status in ('new', 'in-work', 'waiting-for-customer')
                                    order by s.id desc limit 1000) o
                union
                select o.id
                from closed_case k
                cross join lateral (select s.id from support_case s
                                    where s.id = k.case_id
                                      and s.status in ('new', 'in-work', 'waiting-for-customer')
                                    limit 1) o) c
          where not is_open_to_reader(c.id)
          order by c.id
          limit most)
    else '{}'::bigint[] end;

-- As whom somebody of the house works. While nothing is restricted nothing needs to be asked of each row. Asked at the
-- beginning of each transaction: this language keeps its plan on the line.
create function staff_role() returns text
language plpgsql stable security definer set search_path = linja, pg_temp as $$
begin
    return case when exists (select from restriction where ended_at is null) then 'linja_staff' else 'linja_app' end;
end
$$;
revoke execute on function is_open_to_reader(bigint), is_closed_to_reader(bigint), closed_open_cases(int), staff_role()
    from public;
grant execute on function is_open_to_reader(bigint), is_closed_to_reader(bigint), closed_open_cases(int) to linja_app;
grant execute on function staff_role() to linja_login;

-- Arrays and not "not in": of an array the planner thinks that it lets most rows through, as it does, and a list stays
-- one that is read along its index.
-- What of it stands in a case is closed with it; all else is as open to staff as it was. Opinions name numbers, moments
-- and verdicts of all cases, and no word.
do $$
declare
    one record;
    key text;
begin
    for one in
        select c.relname as name,
               exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id') as has_case,
               exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'customer_id') as has_firm
        from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
    loop
        key := case when one.name = 'support_case' then 'id'
                    when one.has_case and one.has_firm and one.name not like 'audit\_%'
                         and one.name not in ('restriction', 'broken_glass') then 'case_id' end;
        if one.name in ('attachment_piece', 'attachment_link', 'notification_attempt') then
            continue;
        elsif key is null then
            execute format('create policy house on %I to linja_staff using (true) with check (true)', one.name);
        else
            execute format(
                'create policy circle on %1$I to linja_staff'
                ' using (%2$I is null or customer_id <> all (array(select k.customer_id from closed_firm k))'
                '        and %2$I <> all (array(select k.case_id from closed_case k)) or is_open_to_reader(%2$I))'
                ' with check (true)', one.name, key);
        end if;
    end loop;
end
$$;
create policy circle on attachment_piece to linja_staff
    using (exists (select from attachment a where a.id = attachment_id)) with check (true);
create policy circle on attachment_link to linja_staff
    using (exists (select from attachment a where a.id = attachment_id)) with check (true);
create policy circle on notification_attempt to linja_staff
    using (exists (select from notification n where n.id = notification_id)) with check (true);
