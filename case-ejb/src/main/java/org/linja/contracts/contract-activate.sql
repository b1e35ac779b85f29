insert into contract_version (customer_id, code, version, in_force_from, in_force_until, terms,
                              proposed_by, activated_by, activated_at)
values (:customerId, :code, :version, :from, :until, :terms, :proposedBy, :activatedBy, :at)
on conflict (code, version) do nothing
