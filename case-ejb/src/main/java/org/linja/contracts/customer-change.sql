update customer
set name = :name, zone = :zone, language = :language, version = version + 1,
    account_owner = (select p.id from person p where p.login = :accountOwner)
where id = :id
