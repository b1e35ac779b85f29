update sign_in_provider set issuer = :issuer, client_id = :clientId, only_way = :onlyWay, version = version + 1
where customer_id = :customerId and version = :version
