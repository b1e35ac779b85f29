insert into sign_in_provider (customer_id, issuer, client_id, only_way, version)
values (:customerId, :issuer, :clientId, :onlyWay, :version + 1)
on conflict (customer_id) do nothing
