update second_factor
set tries = case when tried_since > :since then tries + 1 else 1 end,
    tried_since = case when tried_since > :since then tried_since else :now end
where person_id = :personId and confirmed_at is not null
returning tries
