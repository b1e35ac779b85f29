insert into nightly_order (name, ordered) values ('audit', :day::date)
on conflict (name) do update set ordered = excluded.ordered where nightly_order.ordered < excluded.ordered
