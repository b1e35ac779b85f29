insert into person (login, name, email, language, zone, customer_id, customer_right, password_hash, demo)
values (:login, :name, :email, :language, :zone, :customerId, :right, '-', false)
on conflict (login) do nothing
returning id
