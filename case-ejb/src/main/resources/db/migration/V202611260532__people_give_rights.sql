-- Why: a customer's people are not all alike, and their own administrator decides who may do what. Until one is invited,
-- everybody keeps what they could do: open cases and answer.
alter table person add customer_right text
    check (customer_right in ('administrator', 'signatory', 'member', 'read-only'));
update person set customer_right = 'member' where customer_id is not null;
alter table person add constraint person_right_of_customers check ((customer_id is null) = (customer_right is null));
create index person_customer on person (customer_id) where customer_id is not null;

create index person_email on person (lower(email));

-- Invited and not yet come: there is no password, so nothing that is given can be it.
alter table person add invited boolean not null generated always as (password_hash = '-') stored;

grant select (version, credential_stamp, customer_right, invited) on person to linja_customer;
grant insert (login, name, email, language, zone, customer_id, customer_right, password_hash, demo) on person
    to linja_customer;
grant update (enabled, customer_right, version, credential_stamp) on person to linja_customer;
create policy invited on person for insert to linja_customer
    with check (customer_id = nullif(current_setting('linja.customer', true), '')::bigint
                and password_hash = '-' and not demo);
create policy changed on person for update to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint)
    with check (customer_id = nullif(current_setting('linja.customer', true), '')::bigint);

grant insert on person_role to linja_customer;
create policy given on person_role for insert to linja_customer
    with check (role = 'CUSTOMER'
                and exists (select from person p where p.id = person_id
                            and p.customer_id = nullif(current_setting('linja.customer', true), '')::bigint));

-- What a customer's administrator does stands in the trail; the trail itself is read by the house.
grant insert on administration_entry, administration_text to linja_customer;
grant select (id) on administration_entry to linja_customer;
create policy own on administration_entry for select to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint);
create policy told on administration_entry for insert to linja_customer
    with check (customer_id = nullif(current_setting('linja.customer', true), '')::bigint);
create policy told on administration_text for insert to linja_customer with check (true);

-- What opens the door once to whoever has no password, or none they remember. The secret itself is in the letter alone.
create table person_key (
    id          bigint generated always as identity primary key,
    person_id   bigint      not null references person,
    customer_id bigint      references customer,
    kind        text        not null check (kind in ('invitation', 'reset')),
    secret_hash bytea       unique check (length(secret_hash) = 32),
    created_at  timestamptz not null,
    expires_at  timestamptz not null check (expires_at > created_at),
    unique (person_id, kind)
);
grant select, insert, delete, update (secret_hash) on person_key to linja_app;
alter table person_key enable row level security;
create policy own on person_key to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint)
    with check (customer_id = nullif(current_setting('linja.customer', true), '')::bigint and kind = 'invitation');
grant select (id, person_id, customer_id, kind, created_at, expires_at), delete on person_key to linja_customer;
grant insert (person_id, customer_id, kind, created_at, expires_at) on person_key to linja_customer;
