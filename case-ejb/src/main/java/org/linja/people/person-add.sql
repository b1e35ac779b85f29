insert into person (login, name, email, language, zone, customer_id, customer_right, password_hash, demo)
values (:login, :name, :email, :language, :zone, (select id from customer where code = :customer and not house),
        :right, :passwordHash, :demo)
returning id
