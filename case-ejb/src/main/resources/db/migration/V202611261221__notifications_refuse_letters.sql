-- Why: who asked for nothing need not be written to. Kept is what somebody does not want, so that a kind of letter that is
-- new goes to everybody. Letters about an account and its proofs are no kind here: nobody can refuse them.
create table unwanted_mail (
    person_id   bigint not null references person,
    customer_id bigint not null references customer,
    kind        text   not null check (kind in ('receipts', 'answers', 'promises')),
    primary key (person_id, kind)
);
grant select, insert, delete on unwanted_mail to linja_app, linja_customer;
alter table unwanted_mail enable row level security;
create policy own on unwanted_mail to linja_customer
    using (customer_id = nullif(current_setting('linja.customer', true), '')::bigint)
    with check (customer_id = nullif(current_setting('linja.customer', true), '')::bigint);
