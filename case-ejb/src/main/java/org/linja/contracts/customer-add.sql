insert into customer (code, name, zone, language, demo)
values (:code, :name, :zone, :language, :demo)
returning id
