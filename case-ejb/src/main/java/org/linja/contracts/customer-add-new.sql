insert into customer (code, name, zone, language, account_owner)
values (:code, :name, :zone, :language, (select p.id from person p where p.login = :accountOwner))
on conflict (code) do nothing
returning id
