insert into customer (code, name, zone, language)
values (:code, :name, :zone, :language)
on conflict (code) do nothing
returning id
