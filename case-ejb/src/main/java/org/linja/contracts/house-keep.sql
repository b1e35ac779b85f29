-- Of two that add it at once the second waits, and finds it added.
insert into customer (code, name, zone, language, house)
values (:code, :name, :zone, :language, true)
on conflict (code) do update set name = excluded.name, zone = excluded.zone, language = excluded.language
where customer.house
returning xmax = 0 as added
