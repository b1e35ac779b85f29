insert into contract_proposal (customer_id, code, based_on, wished_from, wished_until, terms, proposed_by, writers, proposed_at)
values (:customerId, :code, :basedOn, :from, :until, :terms, :by,
        (select array_agg(distinct w) from unnest(array[:by]::bigint[] || coalesce((select writers from contract_proposal where id = :revises), '{}')) w),
        :at)
returning id
