-- Why: a password that was guessed, or given away, must not be enough where a person or their firm wants a second proof.
create table second_factor (
    person_id    bigint primary key references person,
    customer_id  bigint references customer,
    sealed       bytea       not null check (length(sealed) between 33 and 200),
    begun_at     timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0,
    tries        integer     not null default 0,
    tried_since  timestamptz
);
create table recovery_code (
    person_id   bigint not null references person,
    customer_id bigint references customer,
    code_hash   bytea  not null check (length(code_hash) = 32),
    used_at     timestamptz,
    primary key (person_id, code_hash)
);
do
$$
    declare
        name text;
    begin
        foreach name in array array ['second_factor', 'recovery_code']
            loop
                execute format('grant select, insert, update, delete on %I to linja_app, linja_customer', name);
                execute format('alter table %I enable row level security', name);
                execute format(
                        'create policy own on %I to linja_customer'
                            ' using (customer_id = nullif(current_setting(''linja.customer'', true), '''')::bigint)'
                            ' with check (customer_id = nullif(current_setting(''linja.customer'', true), '''')::bigint)',
                        name);
            end loop;
    end
$$;

-- When a session was last proved by a second factor: null before, and where there is none.
alter table person_session add factor_at timestamptz;
grant update (factor_at) on person_session to linja_app, linja_customer;

-- What a firm demands of all its people, as its own administrator says.
alter table customer add second_factor_demanded boolean not null default false;
grant update (second_factor_demanded) on customer to linja_app, linja_customer;
create policy demanded on customer for update to linja_customer
    using (id = nullif(current_setting('linja.customer', true), '')::bigint)
    with check (id = nullif(current_setting('linja.customer', true), '')::bigint);
