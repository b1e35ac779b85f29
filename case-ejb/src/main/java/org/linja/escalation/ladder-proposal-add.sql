insert into ladder_proposal (code, based_on, definition, reason, proposed_by, writers, proposed_at)
values (:code, :basedOn, :definition, :reason, :by,
        (select array_agg(distinct w) from unnest(array[:by]::bigint[] || coalesce((select writers from ladder_proposal where id = :revises), '{}')) w),
        :at)
returning id
