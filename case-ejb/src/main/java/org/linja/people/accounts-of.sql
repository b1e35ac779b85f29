-- The function looks along its index for whoever asks; below the rows of a customer's role nothing else could.
select asked.id, other.id as other
from unnest(:ids::bigint[]) asked (id)
cross join lateral unnest(accounts_of(asked.id)) other (id)
where other.id <> asked.id
