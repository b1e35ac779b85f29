-- Another customer's that came at the same moment keeps it; whoever adds looks afterwards.
insert into sign_in_domain (domain, customer_id) values (:domain, :customerId) on conflict (domain) do nothing
