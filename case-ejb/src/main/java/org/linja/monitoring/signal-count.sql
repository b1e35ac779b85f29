update signal
set times = times + 1, last_at = :now, starts_at = greatest(starts_at, :startsAt), left_out = :leftOut
where id = :id
