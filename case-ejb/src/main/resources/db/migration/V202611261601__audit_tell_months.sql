-- Why: a customer's people hear that the report on a month is ready without looking for it. Each is told of a month once,
-- whoever has it made again; and once a month the house has it made by itself.
create table report_letter (
    person_id   bigint      not null references person,
    customer_id bigint      not null references customer,
    month       date        not null check (extract(day from month) = 1),
    opinion     bigint      not null references audit_opinion,
    told_at     timestamptz not null,
    primary key (person_id, month)
);
create index report_letter_customer on report_letter (customer_id);
grant select, insert on report_letter to linja_app;
alter table report_letter enable row level security;
create policy house on report_letter to linja_staff using (true) with check (true);

-- The newest month of a customer that the house has looked at.
create table month_order (
    customer_id bigint primary key references customer,
    month       date   not null check (extract(day from month) = 1)
);
grant select, insert, update (month) on month_order to linja_app;
alter table month_order enable row level security;
create policy house on month_order to linja_staff using (true) with check (true);

alter table unwanted_mail
    drop constraint unwanted_mail_kind_check,
    add constraint unwanted_mail_kind_check check (kind in ('receipts', 'answers', 'promises', 'reports'));
