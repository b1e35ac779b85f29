insert into person_session (person_id, customer_id, begun_at, used_at, browser, network, factor_at)
values (:personId, :customerId, :now, :now, :browser, :network, :factorAt)
returning id
