insert into contract_version (customer_id, code, version, in_force_from, in_force_until, terms)
values (:customerId, :code, :version, :from, :until, :terms)
on conflict (code, version) do nothing
