-- Only the secret whose code was shown: one that was begun meanwhile nobody has proved to have.
update second_factor
set confirmed_at = :now, last_step = :step
where person_id = :personId and confirmed_at is null and sealed = decode(:sealed, 'hex')
