insert into deviation (customer_id, contract, version, replaces, clock, in_force_from, in_force_until, language, wording,
                       reason, proposed_by, proposed_at)
values (:customerId, :contract, :version, :replaces, :clock, :from, :until, :language, :wording, :reason, :by, :at)
returning id
