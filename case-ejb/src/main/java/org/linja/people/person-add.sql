insert into person (login, name, email, language, zone, customer_id, password_hash, demo)
values (:login, :name, :email, :language, :zone, (select id from customer where code = :customer and not house), :passwordHash, :demo)
returning id
