-- Why: a deviation that ends unseen surprises everybody at the next step. Whoever signs for the customer, and whoever of the
-- house answers for it, are written thirty and seven days before; who was written to is written to once.
create table deviation_letter (
    deviation_id bigint      not null references deviation,
    customer_id  bigint      not null references customer,
    notice       text        not null check (notice in ('month', 'week')),
    person_id    bigint      not null references person,
    sent_at      timestamptz not null,
    primary key (deviation_id, notice, person_id)
);
create index deviation_letter_customer on deviation_letter (customer_id);
grant select, insert on deviation_letter to linja_app;
alter table deviation_letter enable row level security;
create policy house on deviation_letter to linja_staff using (true) with check (true);

-- Those that were signed before ring, too, where that moment is still ahead.
insert into alarm (subject_type, subject_id, kind, due_at, customer_id)
select 'deviation', d.id, n.notice, d.in_force_until - n.before, d.customer_id
from deviation d
cross join (values ('month', interval '30 days'), ('week', interval '7 days')) n (notice, before)
where d.signed_at is not null and d.ended_at is null
  and d.in_force_until - n.before > (select clock_timestamp() + make_interval(secs => offset_seconds) from platform_clock)
on conflict do nothing;
